package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.SparseMatrix;
import java.util.Arrays;

/** What was bought in each visit; visits of less than two items tell nothing about pairs, but count as orders. */
final class Orders {

    private Orders() {}

    /** Rows are the visits in which something was bought, each item once. */
    static SparseMatrix of(Histories visits, int longest) {
        boolean all = !anyPurchase(visits);
        int[] start = new int[visits.groups() + 1];
        int[] column = new int[visits.events()];
        int[] seenIn = new int[visits.items()];
        int orders = 0;
        int size = 0;
        for (int visit = 0; visit < visits.groups(); visit++) {
            for (int at = visits.to(visit) - 1; at >= visits.from(visit) && size - start[orders] < longest; at--) {
                boolean counts = (all || visits.kind(at) == EventKind.PURCHASE) && visits.weight(at) > 0;
                if (counts && seenIn[visits.item(at)] != visit + 1) {
                    seenIn[visits.item(at)] = visit + 1;
                    column[size++] = visits.item(at);
                }
            }
            if (size > start[orders]) {
                start[++orders] = size;
            }
        }
        return new SparseMatrix(
                visits.items(), Arrays.copyOf(start, orders + 1), Arrays.copyOf(column, size), new float[size]);
    }

    private static boolean anyPurchase(Histories visits) {
        for (int at = 0; at < visits.events(); at++) {
            if (visits.kind(at) == EventKind.PURCHASE) {
                return true;
            }
        }
        return false;
    }
}
