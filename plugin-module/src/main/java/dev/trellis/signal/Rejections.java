package dev.trellis.signal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What was turned away since the start: counted by reason, and the last thousand with their details. */
public final class Rejections {

    private static final int KEPT = 1_000;

    private final Map<RejectionReason, LongAdder> counts = new EnumMap<>(RejectionReason.class);
    private final ArrayDeque<Rejection> latest = new ArrayDeque<>();
    private long total;
    private Instant nextRateLimited = Instant.MIN;

    public Rejections() {
        for (RejectionReason reason : RejectionReason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    public void add(Rejection rejection) {
        counts.get(rejection.reason()).increment();
        synchronized (latest) {
            if (rejection.reason() == RejectionReason.RATE_LIMITED) {
                // One example a minute: whoever sends too much must not push everything else out of the list.
                if (rejection.at().isBefore(nextRateLimited)) {
                    return;
                }
                nextRateLimited = rejection.at().plusSeconds(60);
            }
            total++;
            latest.addLast(rejection);
            if (latest.size() > KEPT) {
                latest.removeFirst();
            }
        }
    }

    /** How often each reason was given, those of zero included. */
    public Map<RejectionReason, Long> counts() {
        Map<RejectionReason, Long> sums = new EnumMap<>(RejectionReason.class);
        counts.forEach((reason, adder) -> sums.put(reason, adder.sum()));
        return sums;
    }

    public long count(RejectionReason reason) {
        return counts.get(reason).sum();
    }

    /** Oldest first. */
    public List<Rejection> latest() {
        return after(0).rejections();
    }

    /** Those that came after a position, as far as they are still kept; ask again from the position in the answer. */
    public Page after(long position) {
        synchronized (latest) {
            long missed = Math.max(0, total - position);
            long skipped = Math.max(0, latest.size() - missed);
            return new Page(latest.stream().skip(skipped).toList(), total);
        }
    }

    /** @param position just after the last of them */
    public record Page(List<Rejection> rejections, long position) {}
}
