package dev.trellis.ops.training;

import dev.trellis.ProductId;
import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Lesson;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Snapshot;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.Promotion;
import dev.trellis.evaluation.Renumbered;
import dev.trellis.evaluation.Verdict;
import dev.trellis.jpa.ModelChunks;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.jpa.Trainings;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a new model with the one in use by what neither has seen: the trial of each learned from what was before its own
 * hold-out, and the hold-out of the newer one begins no earlier than that of the older. So nobody knows an answer
 * beforehand; that the older one learned from older data is its true disadvantage.
 */
final class Gate {

    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private final Trainings trainings;
    private final SnapshotStore snapshots;
    private final double margin;

    Gate(Trainings trainings, SnapshotStore snapshots, double margin) {
        this.trainings = trainings;
        this.snapshots = snapshots;
        this.margin = margin;
    }

    /** The model in use as seen from a training. */
    Optional<StoredTraining> inUse(long training) {
        return trainings.promoted(2).stream()
                .filter(each -> each.id() != training)
                .findFirst();
    }

    /** @param trial learned from what was before the hold-out */
    Verdict judge(Learned trial, Lesson lesson, long holdOut, Optional<StoredTraining> inUse, Training means) {
        Histories before = lesson.before(holdOut).shoppers();
        Histories after = lesson.since(holdOut).shoppers();
        Learned old = inUse.flatMap(used -> trial(used, lesson.catalog())).orElse(null);
        // Shoppers have no numbers in service, nor in an older model: both answer from what the shopper did.
        Learned asServed = new Renumbered(
                trial, IntStream.range(0, lesson.catalog().size()).toArray());
        return Promotion.judge(old, asServed, before, after, margin, means);
    }

    private Optional<Learned> trial(StoredTraining used, Catalog catalog) {
        try {
            Snapshot snapshot = snapshots.load(used.id(), ModelChunks.TRIAL);
            Catalog its = snapshot.catalog();
            int[] number = new int[catalog.size()];
            for (int product = 0; product < number.length; product++) {
                ProductId id = catalog.product(product);
                number[product] = its.indexOf(id);
            }
            return Optional.of(new Renumbered(snapshot.parts().get(Model.PERSONAL), number));
        } catch (IOException e) {
            log.warn("Model {} in use cannot be compared with the new one: {}", used.id(), e.getMessage());
            return Optional.empty();
        }
    }
}
