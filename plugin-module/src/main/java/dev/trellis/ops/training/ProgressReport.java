package dev.trellis.ops.training;

import dev.trellis.candidate.model.Training;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.jpa.Trainings;
import dev.trellis.store.StoreException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every node and the admin how far a training is, at most every two seconds. May be called by many threads. */
final class ProgressReport implements Training.Progress {

    private static final Logger log = LoggerFactory.getLogger(ProgressReport.class);
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final Trainings trainings;
    private final long training;
    private final int stages;
    private final IntSupplier takenOver;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile String stage = "";
    private volatile int done = -1;
    private volatile double within;
    private long written = System.nanoTime() - PAUSE_NANOS;

    /** @param stages how many there are, each taken for as long as any other */
    ProgressReport(Trainings trainings, long training, int stages, IntSupplier takenOver, Clock clock) {
        this.trainings = trainings;
        this.training = training;
        this.stages = stages;
        this.takenOver = takenOver;
        this.clock = clock;
    }

    void next(String name) {
        stage = name;
        done++;
        within = 0;
        write(name, true);
    }

    @Override
    public void at(String what, long step, long of) {
        // A stage has phases of its own, each from 0: what was reached once is not taken back.
        within = Math.max(within, of <= 0 ? 0 : Math.min(0.95, (double) step / of * 0.9));
        write(of <= 0 ? what : "%s: %s, %d of %d".formatted(stage, what, step, of), false);
    }

    private void write(String words, boolean always) {
        if (!writing.tryLock()) {
            return;
        }
        try {
            if (always || System.nanoTime() - written >= PAUSE_NANOS) {
                int percent = (int) Math.min(99, 100 * (Math.max(0, done) + within) / stages);
                trainings.progress(
                        training, new StoredTraining.Progress(words, percent, takenOver.getAsInt()), clock.instant());
                written = System.nanoTime();
            }
        } catch (StoreException e) {
            log.debug("The progress of the training could not be written", e);
        } finally {
            writing.unlock();
        }
    }
}
