package dev.trellis.profile;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A profile in memory, and whether the stored history is in it yet. */
final class ProfileSlot {

    private final AtomicReference<Profile> profile = new AtomicReference<>(Profile.EMPTY);
    private final CompletableFuture<Void> history = new CompletableFuture<>();

    Profile now() {
        return profile.get();
    }

    void update(UnaryOperator<Profile> change) {
        profile.updateAndGet(change);
    }

    void complete() {
        history.complete(null);
    }

    /** At once if the history is here already. */
    void whenComplete(Runnable action) {
        history.thenRun(action);
    }

    /** @param until by {@link System#nanoTime()} */
    Profile await(long until) {
        try {
            history.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return now();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A history is never completed by a failure", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now();
    }
}
