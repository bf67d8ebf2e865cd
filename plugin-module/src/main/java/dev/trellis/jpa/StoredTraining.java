package dev.trellis.jpa;

import java.time.Instant;
import java.util.Optional;

/**
 * A training of the model: one that was asked for, runs, or has ended.
 *
 * @param id a later one has a higher number
 * @param createdAt when it was asked for or began
 * @param startedAt when its present run began, later than {@code createdAt} for one that was taken up again
 * @param cut signals from then on are not in it
 * @param holdOutSecond since 1970: what happened from then on was held out to judge the model
 * @param verdict for people
 */
public record StoredTraining(
        long id,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        String node,
        String algorithm,
        String parameters,
        Optional<Instant> cut,
        long holdOutSecond,
        Size size,
        Progress progress,
        Optional<Judgement> judgement,
        String verdict) {

    /** At most 12 letters. */
    public enum Status {
        REQUESTED,
        RUNNING,
        PROMOTED,
        /** Worse than the model in use. */
        REFUSED,
        FAILED,
        /** Interrupted and not taken up again, or there was nothing to learn from. */
        ABANDONED
    }

    public record Size(long signals, int shoppers, int products, long bytes) {
        public static final Size NONE = new Size(0, 0, 0, 0);
    }

    /**
     * @param percent of the whole training, as far as can be told
     * @param stepsTakenOver finished steps of an interrupted run that did not need to be done again
     */
    public record Progress(String stage, int percent, int stepsTakenOver) {}

    /**
     * @param metric by which models were compared; higher is better
     * @param before the score of the model in use on the same cases; empty if there was none to compare
     * @param cases how many shoppers were asked about
     */
    public record Judgement(String metric, double score, Optional<Double> before, int cases) {}

    /** A promoted one may still be judged, the first of all is. */
    public boolean ended() {
        return endedAt.isPresent();
    }
}
