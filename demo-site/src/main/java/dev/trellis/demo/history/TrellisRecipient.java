package dev.trellis.demo.history;

import dev.trellis.ops.TrainingJob;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import dev.trellis.store.DurableSignalQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;

/** The Trellis of this store: its gate, held back by its buffer so that nothing is dropped, and its training. */
final class TrellisRecipient implements Recipient {

    private static final int TOGETHER = 500;
    private static final int MAY_WAIT = 3_000;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final SignalIntake intake;
    private final DurableSignalQueue queue;
    private final TrainingJob training;
    private final long droppedBefore;
    private final List<Signal> together = new ArrayList<>(TOGETHER);

    private TrellisRecipient(SignalIntake intake, DurableSignalQueue queue, TrainingJob training) {
        this.intake = intake;
        this.queue = queue;
        this.training = training;
        this.droppedBefore = lost();
    }

    /** Empty if Trellis is not installed in the store. */
    static Optional<Recipient> in(ApplicationContext store) {
        if (store.getBeanNamesForType(SignalIntake.class).length == 0) {
            return Optional.empty();
        }
        return Optional.of(new TrellisRecipient(
                store.getBean(SignalIntake.class),
                store.getBean(DurableSignalQueue.class),
                store.getBean(TrainingJob.class)));
    }

    @Override
    public void take(Signal signal) {
        together.add(signal);
        if (together.size() == TOGETHER) {
            handIn();
            awaitAtMost(MAY_WAIT);
        }
    }

    private void handIn() {
        for (SignalIntake.Outcome outcome : intake.acceptAndKeep(together)) {
            if (outcome != SignalIntake.Outcome.ACCEPTED && outcome != SignalIntake.Outcome.DUPLICATE) {
                throw new IllegalStateException("Trellis did not take a signal of the demo's history: " + outcome
                        + ". The next start tries again.");
            }
        }
        together.clear();
    }

    private long lost() {
        return queue.status().totalShed() + queue.status().refused();
    }

    @Override
    public void learn() {
        handIn();
        awaitAtMost(0);
        long dropped = lost() - droppedBefore;
        if (dropped > 0) {
            throw new IllegalStateException(
                    dropped + " signals of the demo's history were not stored. The next start tries again.");
        }
        training.runNow();
    }

    private void awaitAtMost(int depth) {
        long waiting = queue.status().undelivered();
        long least = waiting;
        long progress = System.nanoTime();
        while (waiting > depth) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            waiting = queue.status().undelivered();
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
