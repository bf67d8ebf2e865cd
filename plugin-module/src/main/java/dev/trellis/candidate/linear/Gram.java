package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import java.util.Arrays;

/** How often each two items that occur at all occur together: XᵀX of a matrix X with a row per group. */
final class Gram {

    private final SparseMatrix groups;
    private final SparseMatrix byItem;
    private final int[] active;
    private final int[] place;

    Gram(SparseMatrix groups) {
        this.groups = groups;
        byItem = groups.transposed();
        place = new int[groups.columns()];
        Arrays.fill(place, -1);
        active = new int[place.length - empty(byItem)];
        for (int item = 0, at = 0; item < place.length; item++) {
            if (byItem.to(item) > byItem.from(item)) {
                place[item] = at;
                active[at++] = item;
            }
        }
    }

    private static int empty(SparseMatrix rows) {
        int empty = 0;
        for (int row = 0; row < rows.rows(); row++) {
            empty += rows.from(row) == rows.to(row) ? 1 : 0;
        }
        return empty;
    }

    /** The items that occur, ascending. */
    int[] active() {
        return active;
    }

    /** Over the active items. */
    Tiles tiles(double ridge, Training training) {
        Tiles tiles = new Tiles(active.length);
        double[][] sum = new double[training.cores().count()][active.length];
        training.report("count pairs", 0, active.length);
        training.cores().each(active.length, 16, (thread, from, to) -> {
            for (int row = from; row < to; row++) {
                addRow(row, sum[thread]);
                for (int column = 0; column <= row; column++) {
                    tiles.add(row, column, sum[thread][column]);
                    sum[thread][column] = 0;
                }
                tiles.add(row, row, ridge);
            }
        });
        return tiles;
    }

    /** Sums up columns to the row's own. */
    private void addRow(int row, double[] sum) {
        int item = active[row];
        for (int at = byItem.from(item); at < byItem.to(item); at++) {
            int group = byItem.column()[at];
            double value = byItem.value()[at];
            for (int other = groups.from(group); other < groups.to(group); other++) {
                int column = place[groups.column()[other]];
                if (column <= row) {
                    sum[column] += value * groups.value()[other];
                }
            }
        }
    }
}
