package dev.trellis.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The ids of the last signals: a cheap first look for duplicates; the store has the last word. */
final class RecentIds {

    enum Seen {
        NEVER,
        SAME,
        OTHER
    }

    private final Map<UUID, Long> seen;

    RecentIds(int capacity) {
        seen = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Whether the id was seen lately, and if so with the same content. */
    synchronized Seen add(UUID id, long fingerprint) {
        Long before = seen.putIfAbsent(id, fingerprint);
        if (before == null) {
            return Seen.NEVER;
        }
        return before == fingerprint ? Seen.SAME : Seen.OTHER;
    }

    synchronized void forget(UUID id) {
        seen.remove(id);
    }
}
