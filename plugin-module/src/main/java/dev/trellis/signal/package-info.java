/** What shoppers do, as typed facts, and the gate through which every such fact enters. */
package dev.trellis.signal;
