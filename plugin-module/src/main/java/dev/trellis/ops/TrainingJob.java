package dev.trellis.ops;

import dev.trellis.jpa.Node;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.ops.training.ModelTraining;
import dev.trellis.ops.training.ModelWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains when it is time, if no other node does, and says what became of this node's last training. */
public final class TrainingJob implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(TrainingJob.class);
    private static final String LOCK = "training";
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final BooleanSupplier due;
    private final Function<BooleanSupplier, Optional<StoredTraining>> training;
    private final Runnable takeIntoService;
    private final Function<Runnable, Runnable> oneNodeAtATime;
    private final Clock clock;
    private volatile Node.Training last;

    public TrainingJob(ModelTraining training, ModelWatch watch, DataSource database, Clock clock) {
        this(training::due, training::run, watch, work -> OneNodeAtATime.forLong(database, LOCK, clock, work), clock);
    }

    TrainingJob(
            BooleanSupplier due,
            Function<BooleanSupplier, Optional<StoredTraining>> training,
            Runnable takeIntoService,
            Function<Runnable, Runnable> oneNodeAtATime,
            Clock clock) {
        this.due = due;
        this.training = training;
        this.takeIntoService = takeIntoService;
        this.oneNodeAtATime = oneNodeAtATime;
        this.clock = clock;
    }

    /** A training if one is due; throws what it throws, and the model in service stays. An interrupt stops it. */
    @Override
    public void run() {
        if (due.getAsBoolean()) {
            oneNodeAtATime
                    .apply(() -> {
                        if (due.getAsBoolean()) {
                            train();
                        }
                    })
                    .run();
        }
    }

    /** A training at once, or as soon as the one that another node does is over; the model is then in service here. */
    public void runNow() {
        boolean[] done = new boolean[1];
        while (!done[0]) {
            oneNodeAtATime
                    .apply(() -> {
                        train();
                        done[0] = true;
                    })
                    .run();
            if (!done[0]) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
    }

    private void train() {
        Instant start = clock.instant();
        Thread me = Thread.currentThread();
        try {
            Optional<StoredTraining> ended = training.apply(me::isInterrupted);
            long millis = Duration.between(start, clock.instant()).toMillis();
            ended.ifPresent(result -> {
                last = new Node.Training(
                        start, millis, result.size().signals(), result.size().products(), Optional.empty());
                log.info("Training {} took {} ms: {}. {}", result.id(), millis, result.status(), result.verdict());
            });
            takeIntoService.run();
        } catch (CancellationException e) {
            log.debug("Stopped", e);
        } catch (RuntimeException | OutOfMemoryError e) {
            Optional<String> kind = Optional.of(e.getClass().getSimpleName());
            last = last == null
                    ? new Node.Training(start, 0, 0, 0, kind)
                    : new Node.Training(last.at(), last.millis(), last.signals(), last.products(), kind);
            throw e;
        }
    }

    /** Empty until the first training of this node has ended. */
    public Optional<Node.Training> last() {
        return Optional.ofNullable(last);
    }
}
