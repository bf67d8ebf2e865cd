package dev.trellis.ops;

import dev.trellis.jpa.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training of the model, and what became of the last one. */
public final class TrainingJob implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(TrainingJob.class);

    /** Learns from the stored signals and puts the new model into service. */
    @FunctionalInterface
    public interface Training {
        Learned train();
    }

    /**
     * @param signals read
     * @param products that the model knows
     */
    public record Learned(long signals, int products) {}

    private final Training training;
    private final Clock clock;
    private volatile Node.Training last;

    public TrainingJob(Training training, Clock clock) {
        this.training = training;
        this.clock = clock;
    }

    /** Throws what the training throws; the model in service stays. */
    @Override
    public void run() {
        Instant start = clock.instant();
        try {
            Learned learned = training.train();
            long millis = Duration.between(start, clock.instant()).toMillis();
            last = new Node.Training(start, millis, learned.signals(), learned.products(), Optional.empty());
            log.info("Learned {} products from {} signals in {} ms.", learned.products(), learned.signals(), millis);
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
