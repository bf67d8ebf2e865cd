package dev.trellis.profile;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A profile in memory, and whether the stored history is in it yet. */
final class ProfileSlot {

    private final AtomicReference<Profile> profile = new AtomicReference<>(Profile.EMPTY);
    private final CountDownLatch history = new CountDownLatch(1);

    Profile now() {
        return profile.get();
    }

    void update(UnaryOperator<Profile> change) {
        profile.updateAndGet(change);
    }

    void complete() {
        history.countDown();
    }

    /** @param until by {@link System#nanoTime()} */
    Profile await(long until) {
        try {
            if (!history.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return now();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now();
    }
}
