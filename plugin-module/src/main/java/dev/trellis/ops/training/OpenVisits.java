package dev.trellis.ops.training;

import dev.trellis.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Signals of the visits that may go on. What is done together teaches what belongs together, so a model has to hear a visit
 * as a whole. Not thread-safe.
 */
final class OpenVisits {

    /** Signals' sessions end after the same pause. */
    private static final Duration PAUSE = Duration.ofMinutes(30);
    /** Where there are more, the visits that were heard of the longest ago are taken for ended. */
    private static final int MOST = 20_000;

    /** By session, the one last heard of at the end. */
    private final Map<UUID, List<Signal>> visits = new LinkedHashMap<>();

    private int size;

    void add(Signal signal) {
        UUID session = signal.header().session();
        List<Signal> visit = visits.remove(session);
        if (visit == null) {
            visit = new ArrayList<>();
        }
        visit.add(signal);
        visits.put(session, visit);
        size++;
    }

    List<Signal> all() {
        return visits.values().stream().flatMap(List::stream).toList();
    }

    List<Signal> since(Instant begin) {
        return all().stream()
                .filter(signal -> !signal.header().occurredAt().isBefore(begin))
                .toList();
    }

    /** Takes out the signals of the visits that have ended. */
    List<Signal> takeEnded(Instant now) {
        List<Signal> ended = new ArrayList<>();
        Iterator<List<Signal>> oldest = visits.values().iterator();
        while (oldest.hasNext()) {
            List<Signal> visit = oldest.next();
            Instant last = visit.get(visit.size() - 1).header().occurredAt();
            if (size <= MOST && !last.plus(PAUSE).isBefore(now)) {
                break;
            }
            oldest.remove();
            size -= visit.size();
            ended.addAll(visit);
        }
        return ended;
    }
}
