package dev.trellis.kafka;

/**
 * The topic of the signals, and how it is made if it is not there.
 *
 * @param create whether it may be made
 * @param partitions how many nodes can read at once, at most
 * @param replication brokers that keep each signal
 * @param retentionHours how long the brokers keep a signal, read or not
 */
public record TopicSettings(String name, boolean create, int partitions, int replication, int retentionHours) {

    /** With three copies or more, a signal has arrived when two brokers have it, so that one may fail at any time. */
    int copiesToArrive() {
        return replication > 2 ? 2 : 1;
    }
}
