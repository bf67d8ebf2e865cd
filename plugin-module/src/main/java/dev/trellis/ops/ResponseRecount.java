package dev.trellis.ops;

import dev.trellis.rerank.explore.ResponseCounts;
import dev.trellis.store.SignalStore;
import java.time.Clock;
import java.time.Duration;

/** Counts the responses to exploring units anew from the store: those of all nodes, and those from before the start. */
public final class ResponseRecount implements Runnable {

    private static final Duration MEMORY = Duration.ofDays(28);

    private final ResponseCounts counts;
    private final SignalStore store;
    private final Clock clock;
    private final boolean wanted;

    /** @param exploration the policy: nothing is read while it is off */
    public ResponseRecount(ResponseCounts counts, SignalStore store, Clock clock, String exploration) {
        this.counts = counts;
        this.store = store;
        this.clock = clock;
        this.wanted = !"off".equals(exploration);
    }

    @Override
    public void run() {
        if (wanted) {
            ResponseCounts.Recount recount = counts.recount();
            store.read(clock.instant().minus(MEMORY), recount::hear);
            recount.finish();
        }
    }
}
