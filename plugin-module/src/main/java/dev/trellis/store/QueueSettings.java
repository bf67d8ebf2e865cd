package dev.trellis.store;

/**
 * @param capacity signals that may wait in memory
 * @param lingerMillis how long a signal may wait for others to share its batch
 * @param drainMillis how long a stopping node may take to deliver what is left
 * @param forceMillis how often the journal is made safe from power cuts
 */
public record QueueSettings(int capacity, long lingerMillis, long drainMillis, long forceMillis) {}
