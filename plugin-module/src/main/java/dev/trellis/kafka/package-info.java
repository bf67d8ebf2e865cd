/** Signals through Apache Kafka, for stores of many nodes: see docs/signals.md, "Many nodes: Kafka". */
package dev.trellis.kafka;
