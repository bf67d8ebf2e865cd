package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.ItemLists;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;

/**
 * Chooses who speaks for an item after a change: the same as among all anew, but where only some others have changed, only
 * these are compared with those chosen before. Where so many of these fell back that somebody else may come up, all are
 * asked. Shared by threads.
 */
final class Relinking implements ItemLists.Worker, ItemLists.Filler {

    private final CoCounts counts;
    private final float[] speaking;
    private final Similarity similarity;
    private final SparseMatrix old;
    private final boolean[] changed;
    private final boolean[] met;
    private final int most;

    /**
     * @param speaking by item, its own part of what it says for others
     * @param old who spoke for an item before
     * @param most who may speak for one item
     */
    Relinking(CoCounts counts, float[] speaking, Similarity similarity, SparseMatrix old, boolean[] changed, int most) {
        this.counts = counts;
        this.speaking = speaking;
        this.similarity = similarity;
        this.old = old;
        this.changed = changed;
        this.most = most;
        met = new boolean[counts.items()];
        for (int item = 0; item < changed.length; item++) {
            if (changed[item]) {
                for (int other : counts.others(item)) {
                    met[other] = true;
                }
            }
        }
    }

    @Override
    public ItemLists.Filler start() {
        return this;
    }

    @Override
    public void fill(int item, TopItems best) {
        if (changed[item]) {
            offerAll(item, best);
        } else if (!met[item]) {
            offerOld(item, best);
        } else if (!offerChanged(item, best)) {
            best.clear();
            offerAll(item, best);
        }
    }

    private void offerAll(int item, TopItems best) {
        int[] others = counts.others(item);
        float spokenFor = similarity.spokenFor(counts.own(item));
        for (int at = 0; at < others.length; at++) {
            offer(others[at], says(item, at, spokenFor), best);
        }
    }

    private float says(int item, int at, float spokenFor) {
        return similarity.together(counts.counts(item)[at]) * speaking[counts.others(item)[at]] * spokenFor;
    }

    private static void offer(int other, float says, TopItems best) {
        if (says > 0) {
            best.offer(other, says);
        }
    }

    private void offerOld(int item, TopItems best) {
        for (int at = old.from(item); at < old.to(item); at++) {
            best.offer(old.column()[at], old.value()[at]);
        }
    }

    /** False if somebody may belong there who was neither chosen before nor has changed. */
    private boolean offerChanged(int item, TopItems best) {
        int last = last(item);
        boolean full = old.to(item) - old.from(item) >= most;
        int sure = 0;
        for (int at = old.from(item); at < old.to(item); at++) {
            if (!changed[old.column()[at]]) {
                best.offer(old.column()[at], old.value()[at]);
                sure++;
            }
        }
        int[] others = counts.others(item);
        float spokenFor = similarity.spokenFor(counts.own(item));
        for (int at = 0; at < others.length; at++) {
            if (changed[others[at]]) {
                float says = says(item, at, spokenFor);
                offer(others[at], says, best);
                sure += full && !behind(others[at], says, last) ? 1 : 0;
            }
        }
        return !full || sure >= most;
    }

    /** The place of the weakest that was chosen before; -1 if there was none. */
    private int last(int item) {
        int last = -1;
        for (int at = old.from(item); at < old.to(item); at++) {
            if (last < 0 || behind(old.column()[at], old.value()[at], last)) {
                last = at;
            }
        }
        return last;
    }

    private boolean behind(int other, float says, int place) {
        float there = old.value()[place];
        return says < there || says == there && other > old.column()[place];
    }
}
