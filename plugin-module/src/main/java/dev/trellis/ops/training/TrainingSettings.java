package dev.trellis.ops.training;

import java.time.Duration;

/**
 * @param memory how far back signals count
 * @param every from the end of one training to the next
 * @param holdOut share of the interactions, the latest, by which a model is judged; 0 to 0.5
 * @param margin how much worse than the model in use a new one may be, as a share of its score
 * @param keep how many promoted models stay in the database
 */
public record TrainingSettings(Duration memory, Duration every, double holdOut, double margin, int keep) {

    static final int KEPT = 3;

    public TrainingSettings {
        if (!(holdOut > 0 && holdOut <= 0.5) || !(margin >= 0 && margin < 1) || memory.isNegative() || keep < 1) {
            throw new IllegalArgumentException(
                    ("trellis.training.hold-out must be above 0 and at most 0.5, not %s; trellis.training.margin at least 0"
                                    + " and below 1, not %s; trellis.training.memory-days not negative, not %d.")
                            .formatted(holdOut, margin, memory.toDays()));
        }
    }

    /** As settings say it. */
    public static TrainingSettings of(int memoryDays, long everySeconds, double holdOut, double margin) {
        return new TrainingSettings(
                Duration.ofDays(memoryDays), Duration.ofSeconds(everySeconds), holdOut, margin, KEPT);
    }
}
