package dev.trellis.kafka;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the reader's threads report, put together for who asks. */
final class Progress {

    private boolean connected;
    private Map<Integer, Long> lag = Map.of();
    private Instant lastPoll;
    private long written;
    private long duplicates;
    private long rejected;
    private long failures;
    private String lastError;

    synchronized void polled(Instant at) {
        lastPoll = at;
    }

    synchronized void measured(Map<Integer, Long> byPartition) {
        connected = true;
        lag = Map.copyOf(byPartition);
    }

    synchronized void kept(int fresh, int known) {
        written += fresh;
        duplicates += known;
        lastError = null;
    }

    synchronized void rejected() {
        rejected++;
    }

    synchronized void failed(Throwable e) {
        failures++;
        lastError = e.getClass().getSimpleName();
    }

    synchronized void disconnected(Throwable e) {
        failed(e);
        connected = false;
    }

    synchronized void stopped() {
        connected = false;
        lag = Map.of();
    }

    synchronized KafkaStatus status() {
        return new KafkaStatus(
                connected,
                lag,
                Optional.ofNullable(lastPoll),
                written,
                duplicates,
                rejected,
                failures,
                Optional.ofNullable(lastError));
    }
}
