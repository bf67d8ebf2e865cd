package dev.trellis.demo.history;

import dev.trellis.ops.TrainingJob;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import dev.trellis.store.BufferedSignalWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;

/** The Trellis of this store: its gate, held back by its buffer so that nothing is dropped, and its training. */
final class TrellisRecipient implements Recipient {

    private static final int CHECK_EVERY = 500;
    private static final int MAY_WAIT = 3_000;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final SignalIntake intake;
    private final BufferedSignalWriter writer;
    private final TrainingJob training;
    private final long droppedBefore;
    private int taken;

    private TrellisRecipient(SignalIntake intake, BufferedSignalWriter writer, TrainingJob training) {
        this.intake = intake;
        this.writer = writer;
        this.training = training;
        this.droppedBefore = writer.status().dropped();
    }

    /** Empty if Trellis is not installed in the store. */
    static Optional<Recipient> in(ApplicationContext store) {
        if (store.getBeanNamesForType(SignalIntake.class).length == 0) {
            return Optional.empty();
        }
        return Optional.of(new TrellisRecipient(
                store.getBean(SignalIntake.class),
                store.getBean(BufferedSignalWriter.class),
                store.getBean(TrainingJob.class)));
    }

    @Override
    public void take(Signal signal) {
        SignalIntake.Outcome outcome = intake.accept(signal);
        if (outcome != SignalIntake.Outcome.ACCEPTED && outcome != SignalIntake.Outcome.DUPLICATE) {
            throw new IllegalStateException(
                    "Trellis did not take a " + signal.type().wireName() + " of the demo's history: " + outcome
                            + ". The next start tries again.");
        }
        if (++taken % CHECK_EVERY == 0) {
            awaitAtMost(MAY_WAIT);
        }
    }

    @Override
    public void learn() {
        awaitAtMost(0);
        long dropped = writer.status().dropped() - droppedBefore;
        if (dropped > 0) {
            throw new IllegalStateException(
                    dropped + " signals of the demo's history were not stored. The next start tries again.");
        }
        training.run();
    }

    private void awaitAtMost(int depth) {
        int waiting = writer.status().depth();
        int least = waiting;
        long progress = System.nanoTime();
        while (waiting > depth) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            waiting = writer.status().depth();
            if (waiting < least) {
                least = waiting;
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > PATIENCE_NANOS) {
                throw new IllegalStateException("The database has not taken any of " + waiting
                        + " signals for two minutes. The log tells why; the next start tries again.");
            }
        }
    }
}
