package dev.trellis.recommend;

import dev.trellis.candidate.Candidates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tables that one request after another fills, so that a request allocates none. Lent without a lock: a thread looks in
 * one place, and where that is empty it makes new ones.
 */
final class Workspaces {

    private static final int PLACES = 32;

    private final AtomicReferenceArray<List<Candidates>> places = new AtomicReferenceArray<>(PLACES);

    /** @return empty tables, as many as asked for */
    List<Candidates> borrow(int count) {
        List<Candidates> lent = places.getAndSet(place(), null);
        List<Candidates> tables = lent == null ? new ArrayList<>(count) : lent;
        while (tables.size() < count) {
            tables.add(new Candidates());
        }
        for (int i = 0; i < count; i++) {
            tables.get(i).clear();
        }
        return tables;
    }

    /** Nobody may look at them any more. */
    void giveBack(List<Candidates> tables) {
        places.set(place(), tables);
    }

    private static int place() {
        return (int) (Thread.currentThread().getId() % PLACES);
    }
}
