package dev.trellis.admin.models;

import dev.trellis.admin.Wording;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.jpa.StoredTraining.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the screen shows.
 *
 * @param inUse the model that the store's nodes serve
 * @param running the training that is going on
 * @param asked whether one is asked for that no node has begun
 */
record ModelHistory(
        Optional<StoredTraining> inUse, Optional<Running> running, boolean asked, List<StoredTraining> trainings) {

    /** A node writes its progress every few seconds; after this its silence is worth a word. */
    private static final Duration SILENT_AFTER = Duration.ofMinutes(2);

    private static final int TELLING_PERCENT = 5;

    /**
     * @param left how long it may still take; empty while that cannot be told
     * @param silent its node reports no progress any more
     */
    record Running(StoredTraining training, Optional<Duration> left, boolean silent) {

        public String leftInWords() {
            return left.map(time -> "about " + Wording.span(time) + " left").orElse("");
        }
    }

    static ModelHistory of(List<StoredTraining> latest, List<StoredTraining> promoted, Instant now) {
        return new ModelHistory(
                promoted.stream().findFirst(),
                latest.stream()
                        .filter(each -> !each.ended() && each.status() != Status.REQUESTED)
                        .findFirst()
                        .map(each -> running(each, now)),
                latest.stream().anyMatch(each -> each.status() == Status.REQUESTED),
                latest.stream().filter(StoredTraining::ended).toList());
    }

    private static Running running(StoredTraining training, Instant now) {
        int percent = training.progress().percent();
        Optional<Duration> left = training.startedAt()
                .filter(start -> percent >= TELLING_PERCENT)
                .map(start -> Duration.between(start, now)
                        .multipliedBy(100L - percent)
                        .dividedBy(percent));
        return new Running(
                training, left, training.updatedAt().plus(SILENT_AFTER).isBefore(now));
    }

    /** In a word. */
    public String word(StoredTraining training) {
        boolean serving = inUse.filter(one -> one.id() == training.id()).isPresent();
        return switch (training.status()) {
            case REQUESTED -> "Asked for";
            case RUNNING -> "Running";
            case PROMOTED -> serving ? "In use" : "Was in use";
            case REFUSED -> "Refused";
            case FAILED -> "Failed";
            case ABANDONED -> "Given up";
        };
    }

    /** From beginning to end, milliseconds. */
    public long millis(StoredTraining training) {
        return Duration.between(
                        training.startedAt().orElse(training.createdAt()),
                        training.endedAt().orElse(training.updatedAt()))
                .toMillis();
    }
}
