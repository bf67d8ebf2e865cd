package dev.trellis.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The ids of the last signals: a cheap first look for duplicates; the store has the last word. */
final class RecentIds {

    private final Map<UUID, Boolean> seen;

    RecentIds(int capacity) {
        seen = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                return size() > capacity;
            }
        };
    }

    /** False if the id was seen lately. */
    synchronized boolean add(UUID id) {
        return seen.putIfAbsent(id, Boolean.TRUE) == null;
    }
}
