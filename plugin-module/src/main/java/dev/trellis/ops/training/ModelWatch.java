package dev.trellis.ops.training;

import dev.trellis.candidate.Model;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.Snapshot;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.jpa.ModelChunks;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.jpa.Trainings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the latest promoted model into service on this node, whichever node trained it. */
public final class ModelWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ModelWatch.class);

    private final Trainings trainings;
    private final SnapshotStore snapshots;
    private final ModelTrainer trainer;
    private final Models models;
    private final OnlineUpdates online;
    private final Clock clock;
    private final Set<Long> unusable = new HashSet<>();

    public ModelWatch(
            DataSource database,
            ModelFormats formats,
            ModelTrainer trainer,
            Models models,
            OnlineUpdates online,
            Clock clock) {
        this.trainings = new Trainings(database);
        this.snapshots = new SnapshotStore(new ModelChunks(database), formats);
        this.trainer = trainer;
        this.models = models;
        this.online = online;
        this.clock = clock;
    }

    /** Before anybody is served: a store without a model at least knows its products. Never fails. */
    public void open() {
        try {
            run();
            if (models.current().number() == 0) {
                models.refresh(trainer.catalog());
            }
        } catch (RuntimeException e) {
            log.warn("The model could not be loaded while the store starts; it is tried again in the background.", e);
        }
    }

    /** Does nothing while the latest one is in service. One that cannot be read is passed over for the one before. */
    @Override
    public synchronized void run() {
        List<StoredTraining> all = trainings.promoted(TrainingSettings.KEPT);
        int unusableBefore = unusable.size();
        for (StoredTraining promoted : all) {
            if (promoted.id() <= models.current().number()) {
                return;
            }
            Optional<Snapshot> snapshot = unusable.contains(promoted.id()) ? Optional.empty() : load(promoted);
            if (snapshot.isPresent()) {
                Instant cut = promoted.cut().orElse(Instant.EPOCH);
                Model fresh = Model.of(
                        snapshot.get(), trainer.catalog(), cut, promoted.size().signals(), promoted.id());
                online.serve(fresh);
                log.info(
                        "Model {} is in service: {} products, from {} signals.",
                        promoted.id(),
                        fresh.catalog().size(),
                        fresh.signals());
                return;
            }
        }
        if (unusable.size() > unusableBefore) {
            trainings.request(clock.instant());
            log.warn("None of the stored models can be read: a new training is asked for.");
        }
    }

    private Optional<Snapshot> load(StoredTraining promoted) {
        try {
            return Optional.of(snapshots.load(promoted.id(), ModelChunks.MODEL));
        } catch (IOException e) {
            unusable.add(promoted.id());
            log.warn(
                    "Model {} cannot be taken into service: {}. The one before it stays or is taken; \"Train now\" in the"
                            + " admin makes a new one.",
                    promoted.id(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
