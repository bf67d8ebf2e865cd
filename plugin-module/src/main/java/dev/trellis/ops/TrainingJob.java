package dev.trellis.ops;

import dev.trellis.candidate.Model;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.model.Training;
import dev.trellis.jpa.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training of the model, and what became of the last one. */
public final class TrainingJob implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(TrainingJob.class);

    private final Supplier<Model> training;
    private final Clock clock;
    private volatile Node.Training last;

    /** @param memoryDays how far back signals count */
    public TrainingJob(ModelTrainer trainer, Models models, Clock clock, int memoryDays) {
        this(
                () -> {
                    Instant now = clock.instant();
                    Model model = trainer.train(now.minus(Duration.ofDays(memoryDays)), now, Training.plain(1));
                    models.put(model);
                    return model;
                },
                clock);
    }

    TrainingJob(Supplier<Model> training, Clock clock) {
        this.training = training;
        this.clock = clock;
    }

    /** Throws what the training throws; the model in service stays. */
    @Override
    public void run() {
        Instant start = clock.instant();
        try {
            Model model = training.get();
            long millis = Duration.between(start, clock.instant()).toMillis();
            int products = model.catalog().size();
            last = new Node.Training(start, millis, model.signals(), products, Optional.empty());
            log.info("Learned {} products from {} signals in {} ms.", products, model.signals(), millis);
        } catch (RuntimeException e) {
            Optional<String> kind = Optional.of(e.getClass().getSimpleName());
            last = last == null
                    ? new Node.Training(start, 0, 0, 0, kind)
                    : new Node.Training(last.at(), last.millis(), last.signals(), last.products(), kind);
            throw e;
        }
    }

    /** Empty until the first training has ended. */
    public Optional<Node.Training> last() {
        return Optional.ofNullable(last);
    }
}
