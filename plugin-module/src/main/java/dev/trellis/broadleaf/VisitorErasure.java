package dev.trellis.broadleaf;

import dev.trellis.VisitorId;
import dev.trellis.ops.training.OnlineUpdates;
import dev.trellis.profile.Profiles;
import dev.trellis.store.SignalStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets a visitor at once in memory and soon after in the store. The store is asked a second time when the buffers of
 * every node have been written, again while it fails, and once more after a failure; what is still due at shutdown is done
 * then.
 */
final class VisitorErasure implements VisitorEraser, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(VisitorErasure.class);

    private final Consumer<VisitorId> memory;
    private final SignalStore store;
    private final Duration buffersWritten;
    private final Set<VisitorId> due = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor background;

    /** @param buffersWritten after how long a signal that came in before is certainly in the store */
    VisitorErasure(Consumer<VisitorId> memory, SignalStore store, Duration buffersWritten) {
        this.memory = memory;
        this.store = store;
        this.buffersWritten = buffersWritten;
        this.background = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "trellis-erasure");
            thread.setDaemon(true);
            return thread;
        });
    }

    static VisitorErasure of(Profiles profiles, OnlineUpdates updates, SignalStore store, long buffersWrittenSeconds) {
        Consumer<VisitorId> memory = profiles::forget;
        return new VisitorErasure(memory.andThen(updates::forget), store, Duration.ofSeconds(buffersWrittenSeconds));
    }

    @Override
    public void erase(VisitorId visitor) {
        memory.accept(visitor);
        due.add(visitor);
        background.execute(() -> later(visitor, !remove(visitor)));
    }

    @Override
    public void close() {
        background.shutdownNow();
        due.forEach(this::remove);
    }

    private void later(VisitorId visitor, boolean failedBefore) {
        background.schedule(
                () -> {
                    boolean removed = remove(visitor);
                    // A store that comes back takes erasures and buffered signals in any order: ask once more.
                    if (!removed || failedBefore) {
                        later(visitor, !removed);
                    } else {
                        due.remove(visitor);
                    }
                },
                buffersWritten.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private boolean remove(VisitorId visitor) {
        try {
            store.erase(visitor);
            return true;
        } catch (RuntimeException failure) {
            log.error(
                    "A visitor who took back consent could not be erased yet; Trellis tries again. {} are due.",
                    due.size(),
                    failure);
            return false;
        }
    }
}
