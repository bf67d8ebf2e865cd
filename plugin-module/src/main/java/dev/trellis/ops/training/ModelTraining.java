package dev.trellis.ops.training;

import dev.trellis.candidate.Lesson;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Part;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Training;
import dev.trellis.jpa.ModelChunks;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.jpa.StoredTraining.Status;
import dev.trellis.jpa.Trainings;
import dev.trellis.ops.NodeName;
import dev.trellis.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One training from the store's signals to a model that every node takes into service, or that is refused. To be run by one
 * node at a time.
 */
public final class ModelTraining {

    private static final Logger log = LoggerFactory.getLogger(ModelTraining.class);
    private static final long SEED = 1;
    private static final long MEMORY = 1L << 30;
    /** What happened just now may not be in the database yet; online updates bring it. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);
    /** What was interrupted longer ago than this begins anew. */
    private static final Duration FRESH_ENOUGH = Duration.ofHours(6);

    private final ModelTrainer trainer;
    private final Trainings trainings;
    private final ModelChunks chunks;
    private final SnapshotStore snapshots;
    private final TrainingSettings settings;
    private final String node;
    private final Clock clock;

    public ModelTraining(
            ModelTrainer trainer,
            DataSource database,
            ModelFormats formats,
            TrainingSettings settings,
            NodeName node,
            Clock clock) {
        this.trainer = trainer;
        this.trainings = new Trainings(database);
        this.chunks = new ModelChunks(database);
        this.snapshots = new SnapshotStore(chunks, formats);
        this.settings = settings;
        this.node = node.value();
        this.clock = clock;
    }

    /** Whether it is time for one: asked for, interrupted, the first, or the last one long ago. */
    public boolean due() {
        if (trainings.requested()) {
            return true;
        }
        Optional<StoredTraining> last = trainings.latest(1).stream().findFirst();
        return last.flatMap(StoredTraining::endedAt)
                .map(ended -> ended.plus(settings.every()).isBefore(clock.instant()))
                .orElse(true);
    }

    /**
     * @param stopped the training then stops within moments, and is taken up where it was by the next run of any node
     * @return what became of it; empty if there was nothing to learn from
     * @throws CancellationException if it was stopped
     */
    public Optional<StoredTraining> run(BooleanSupplier stopped) {
        StoredTraining training = begin();
        Steps steps = new Steps(chunks, snapshots.formats(), training.id());
        try {
            int stages = trainer.parts().size() + 3;
            ProgressReport progress = new ProgressReport(trainings, training.id(), stages, steps::takenOver, clock);
            Training means = new Training(SEED, Cores.all(), MEMORY, progress, stopped);
            progress.next("reading signals");
            Instant cut = training.cut().orElseThrow();
            Lesson lesson = trainer.read(cut.minus(settings.memory()), cut);
            if (lesson.histories().interactions() == 0) {
                return nothingToLearn(training);
            }
            new TrainingWork(
                            trainer.parts(),
                            trainings,
                            snapshots,
                            settings,
                            clock,
                            training,
                            lesson,
                            steps,
                            progress,
                            means)
                    .run();
        } catch (CancellationException e) {
            log.info("The training of the model was stopped; the next run of any node takes it up.");
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            if (stopped.getAsBoolean()) {
                // A database that closes with the store is no failure of the training.
                log.info("The training of the model was stopped; the next run of any node takes it up.", e);
                throw new CancellationException("The store stops");
            }
            fail(training, e);
            throw e;
        }
        chunks.keepOnly(training.id(), ModelChunks.MODEL, ModelChunks.TRIAL);
        forgetOld();
        return trainings.find(training.id());
    }

    private StoredTraining begin() {
        Instant now = clock.instant();
        String parameters = recipe();
        Optional<StoredTraining> open = Optional.empty();
        for (StoredTraining each : trainings.unfinished()) {
            boolean same = each.parameters().equals(parameters)
                    && each.cut()
                            .filter(cut -> cut.plus(FRESH_ENOUGH).isAfter(now))
                            .isPresent();
            if (same && open.isEmpty()) {
                open = Optional.of(each);
            } else {
                abandon(each, now);
            }
        }
        if (open.isPresent()) {
            log.info("Taking up training {}, which was interrupted.", open.get().id());
            return trainings.takeUp(open.get().id(), node, now);
        }
        return trainings.begin(
                node, TrainingWork.personal(trainer.parts()).algorithm().name(), parameters, now.minus(UNDER_WAY), now);
    }

    private void abandon(StoredTraining open, Instant now) {
        if (open.status() == Status.RUNNING) {
            trainings.decide(
                    open.id(),
                    Status.ABANDONED,
                    "It was interrupted, and then the settings changed or too much time went by.",
                    now);
            chunks.keepOnly(open.id());
        }
        trainings.end(open.id(), now);
    }

    /** All that a model depends on besides the data. */
    private String recipe() {
        StringBuilder recipe = new StringBuilder();
        for (Part part : trainer.parts()) {
            recipe.append(recipe.isEmpty() ? "" : "; ")
                    .append(part.name())
                    .append(": ")
                    .append(part.algorithm().name())
                    .append(' ')
                    .append(part.algorithm().parameters());
        }
        return recipe.length() <= 2000 ? recipe.toString() : recipe.substring(0, 2000);
    }

    private Optional<StoredTraining> nothingToLearn(StoredTraining training) {
        trainings.decide(
                training.id(),
                Status.ABANDONED,
                "There is nothing to learn from yet: no shopper who agreed to it has done anything with a product.",
                clock.instant());
        trainings.end(training.id(), clock.instant());
        return Optional.empty();
    }

    /** What is in service already, the first model before it is judged, stays there. */
    private void fail(StoredTraining training, Throwable e) {
        try {
            boolean served = trainings
                    .find(training.id())
                    .filter(now -> now.status() == Status.PROMOTED)
                    .isPresent();
            if (!served) {
                trainings.decide(
                        training.id(),
                        Status.FAILED,
                        "It failed: %s. The model in use stays.".formatted(e.getMessage()),
                        clock.instant());
            }
            trainings.end(training.id(), clock.instant());
            chunks.keepOnly(
                    training.id(), served ? new String[] {ModelChunks.MODEL, ModelChunks.TRIAL} : new String[0]);
        } catch (RuntimeException again) {
            e.addSuppressed(again);
        }
    }

    private void forgetOld() {
        trainings.promoted(1000).stream().skip(settings.keep()).forEach(old -> chunks.keepOnly(old.id()));
        trainings.latest(100).stream().skip(99).forEach(old -> trainings.forgetBefore(old.id()));
        try {
            chunks.reclaim();
        } catch (StoreException e) {
            log.info("The database did not give back the room of old models; a checkpoint of its own will.", e);
        }
    }
}
