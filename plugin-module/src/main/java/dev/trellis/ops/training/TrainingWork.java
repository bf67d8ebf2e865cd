package dev.trellis.ops.training;

import dev.trellis.candidate.Lesson;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Part;
import dev.trellis.candidate.Snapshot;
import dev.trellis.candidate.StoreData;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.evaluation.Verdict;
import dev.trellis.jpa.ModelChunks;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.jpa.StoredTraining.Status;
import dev.trellis.jpa.Trainings;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a training does with what it learns from: a trial that is judged, and the model that is served. */
final class TrainingWork {

    private static final Logger log = LoggerFactory.getLogger(TrainingWork.class);

    private final List<Part> parts;
    private final Trainings trainings;
    private final SnapshotStore snapshots;
    private final Gate gate;
    private final Clock clock;
    private final StoredTraining training;
    private final Lesson lesson;
    private final Steps steps;
    private final ProgressReport progress;
    private final Training means;
    private final Optional<StoredTraining> inUse;
    private final long holdOut;

    TrainingWork(
            List<Part> parts,
            Trainings trainings,
            SnapshotStore snapshots,
            TrainingSettings settings,
            Clock clock,
            StoredTraining training,
            Lesson lesson,
            Steps steps,
            ProgressReport progress,
            Training means) {
        this.parts = parts;
        this.trainings = trainings;
        this.snapshots = snapshots;
        this.gate = new Gate(trainings, snapshots, settings.margin());
        this.clock = clock;
        this.training = training;
        this.lesson = lesson;
        this.steps = steps;
        this.progress = progress;
        this.means = means;
        this.inUse = gate.inUse(training.id());
        this.holdOut = Math.max(
                lesson.histories().secondAfter(1 - settings.holdOut()),
                inUse.map(StoredTraining::holdOutSecond).orElse(0L));
    }

    void run() {
        // Only for a first model that was interrupted while it was judged: nodes may be reading it, so it stays as it
        // is.
        boolean served = training.status() == Status.PROMOTED;
        size(training.size().bytes());
        if (inUse.isEmpty()) {
            if (!served) {
                promote("It is the first model of this store.");
            }
            judge();
        } else if (!served && judge().promoted()) {
            promote(trainings.find(training.id()).orElseThrow().verdict());
        }
        trainings.end(training.id(), clock.instant());
    }

    private void size(long bytes) {
        StoreData all = lesson.all();
        int shoppers = 0;
        for (int shopper = 0; shopper < all.shoppers().groups(); shopper++) {
            shoppers += all.shoppers().to(shopper) > all.shoppers().from(shopper) ? 1 : 0;
        }
        trainings.sized(
                training.id(),
                new StoredTraining.Size(
                        lesson.histories().signals(), shoppers, lesson.catalog().size(), bytes),
                holdOut);
    }

    /** Learns a model without the hold-out, and asks it and the one in use about it. */
    private Verdict judge() {
        progress.next("learning a trial model");
        Part personal = personal(parts);
        StoreData past = lesson.before(holdOut);
        Learned trial = learn(personal, past, "trial of " + personal.name());
        progress.next("judging the trial model");
        Verdict verdict = gate.judge(trial, lesson, holdOut, inUse, means);
        trainings.judged(
                training.id(),
                new StoredTraining.Judgement(
                        "NDCG@10",
                        verdict.candidate(),
                        Double.isNaN(verdict.inUse()) ? Optional.empty() : Optional.of(verdict.inUse()),
                        verdict.shoppers()));
        if (verdict.promoted()) {
            snapshots.save(
                    training.id(), ModelChunks.TRIAL, Snapshot.of(lesson.catalog(), Map.of(personal.name(), trial)));
        }
        boolean decided = trainings.find(training.id()).orElseThrow().status() != Status.RUNNING;
        if (!decided) {
            trainings.decide(
                    training.id(),
                    verdict.promoted() ? Status.RUNNING : Status.REFUSED,
                    verdict.reason(),
                    clock.instant());
        }
        log.info("Training {}: {}", training.id(), verdict.reason());
        return verdict;
    }

    private void promote(String verdict) {
        StoreData all = lesson.all();
        Map<String, Learned> learned = new HashMap<>();
        for (Part part : parts) {
            progress.next(
                    "learning '%s' (%s)".formatted(part.name(), part.algorithm().name()));
            learned.put(part.name(), learn(part, all, part.name()));
        }
        Snapshot snapshot = Snapshot.of(lesson.catalog(), learned);
        snapshots.save(training.id(), ModelChunks.MODEL, snapshot);
        size(snapshot.bytes());
        trainings.decide(training.id(), Status.PROMOTED, verdict, clock.instant());
    }

    private Learned learn(Part part, StoreData store, String what) {
        TrainingData data = part.data(store);
        Training.Checkpoints checkpoints = steps.of(what, data);
        Training own =
                new Training(means.seed(), means.cores(), means.memoryBytes(), progress, means.stopped(), checkpoints);
        return checkpoints.once(part.algorithm().name() + " " + part.algorithm().parameters(), () -> part.algorithm()
                .learn(data, own));
    }

    static Part personal(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.name().equals(Model.PERSONAL))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No part of the model is named '%s'. Add one to trellisParts.".formatted(Model.PERSONAL)));
    }
}
