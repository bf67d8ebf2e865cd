package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.Appended;
import dev.trellis.store.SignalStore;
import dev.trellis.store.StoreException;
import dev.trellis.store.Streamed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VisitorErasureTest {

    private final VisitorId visitor = VisitorId.random();
    private final List<VisitorId> forgotten = new ArrayList<>();
    private final Rows rows = new Rows();

    @Test
    void memory_forgets_at_once_and_the_store_is_asked_again_when_the_buffers_are_written() throws Exception {
        try (VisitorErasure erasure = new VisitorErasure(forgotten::add, rows, Duration.ofMillis(1))) {
            erasure.erase(visitor);

            assertThat(forgotten).containsExactly(visitor);
            assertThat(rows.nextErased()).isEqualTo(visitor);
            assertThat(rows.nextErased()).isEqualTo(visitor);
        }
    }

    @Test
    void a_store_that_fails_is_asked_until_it_succeeds() throws Exception {
        rows.failures.set(3);
        try (VisitorErasure erasure = new VisitorErasure(forgotten::add, rows, Duration.ofMillis(1))) {
            erasure.erase(visitor);

            assertThat(rows.nextErased()).isEqualTo(visitor);
            assertThat(rows.nextErased()).as("once more, after the buffers").isEqualTo(visitor);
        }
    }

    @Test
    void what_is_due_at_shutdown_is_done_then() {
        VisitorErasure erasure = new VisitorErasure(forgotten::add, rows, Duration.ofDays(1));
        erasure.erase(visitor);
        erasure.close();

        assertThat(rows.erased).contains(visitor);
    }

    private static final class Rows implements SignalStore {

        private final BlockingQueue<VisitorId> erased = new LinkedBlockingQueue<>();
        private final AtomicInteger failures = new AtomicInteger();

        VisitorId nextErased() throws InterruptedException {
            return erased.poll(30, TimeUnit.SECONDS);
        }

        @Override
        public Appended append(List<Signal> batch) {
            return Appended.NOTHING;
        }

        @Override
        public Streamed read(Instant from, Consumer<Signal> reader) {
            return new Streamed(0, 0, 0);
        }

        @Override
        public List<Signal> history(Shopper shopper, Set<SignalType> kinds, int limit) {
            return List.of();
        }

        @Override
        public int erase(VisitorId visitor) {
            if (failures.getAndDecrement() > 0) {
                throw new StoreException("down on purpose", null);
            }
            erased.add(visitor);
            return 1;
        }
    }
}
