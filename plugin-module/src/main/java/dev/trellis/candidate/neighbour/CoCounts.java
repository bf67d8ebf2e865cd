package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import java.io.IOException;
import java.util.Arrays;

/**
 * In how many groups two items occur together, or the sum of the products of their values where these are not 1. Immutable;
 * adding shares the rows that nothing is added to.
 */
public final class CoCounts {

    /** Less is what rounding leaves of nothing. */
    private static final float LEAST = 1e-4f;

    private static final int[] NO_ITEMS = {};
    private static final float[] NO_COUNTS = {};

    private final int[][] other;
    private final float[][] count;
    private final float[] own;

    private CoCounts(int items) {
        other = new int[items][];
        count = new float[items][];
        own = new float[items];
        Arrays.fill(other, NO_ITEMS);
        Arrays.fill(count, NO_COUNTS);
    }

    /**
     * @param groups one row per shopper or visit
     * @param most others kept per item, those with the highest counts
     */
    public static CoCounts of(SparseMatrix groups, int most, Training training) {
        CoCounts counts = new CoCounts(groups.columns());
        SparseMatrix byItem = groups.transposed();
        CountRow[] work = new CountRow[training.cores().count()];
        Arrays.setAll(work, i -> new CountRow(groups, byItem, most));
        int slice = Math.max(256, counts.items() / 64);
        for (int from = 0; from < counts.items(); from += slice) {
            training.report("count pairs", from, counts.items());
            int first = from;
            training.cores().each(Math.min(slice, counts.items() - from), 16, (thread, a, b) -> {
                for (int item = first + a; item < first + b; item++) {
                    counts.put(item, work[thread].of(item));
                }
            });
        }
        return counts;
    }

    private void put(int item, CountRow row) {
        own[item] = row.own();
        if (row.others().length > 0) {
            other[item] = row.others();
            count[item] = row.counts();
        }
    }

    /** These counts and those: the same as of both data at once, unless others were left out. */
    CoCounts plus(CoCounts more) {
        return plus(more, 1);
    }

    /** These counts without those; what nothing remains of is left out. */
    CoCounts minus(CoCounts less) {
        return plus(less, -1);
    }

    private CoCounts plus(CoCounts more, int times) {
        CoCounts sum = new CoCounts(Math.max(items(), more.items()));
        System.arraycopy(other, 0, sum.other, 0, items());
        System.arraycopy(count, 0, sum.count, 0, items());
        System.arraycopy(own, 0, sum.own, 0, items());
        for (int item = 0; item < more.items(); item++) {
            sum.own[item] += times * more.own[item];
            if (more.other[item].length > 0) {
                sum.merge(item, more.other[item], more.count[item], times);
            }
        }
        return sum;
    }

    private void merge(int item, int[] otherThere, float[] countThere, int times) {
        int[] otherHere = other[item];
        float[] countHere = count[item];
        int[] others = new int[otherHere.length + otherThere.length];
        float[] counts = new float[others.length];
        int size = 0;
        for (int here = 0, there = 0; here < otherHere.length || there < otherThere.length; ) {
            int a = here < otherHere.length ? otherHere[here] : Integer.MAX_VALUE;
            int b = there < otherThere.length ? otherThere[there] : Integer.MAX_VALUE;
            others[size] = Math.min(a, b);
            counts[size] = (a <= b ? countHere[here++] : 0) + times * (b <= a ? countThere[there++] : 0);
            size += counts[size] > LEAST ? 1 : 0;
        }
        other[item] = Arrays.copyOf(others, size);
        count[item] = Arrays.copyOf(counts, size);
    }

    public int items() {
        return own.length;
    }

    /** The sum of the squares of the item's values: in how many groups it occurs. */
    public float own(int item) {
        return own[item];
    }

    /** Who occurs with the item, ascending, without itself. Not to be changed. */
    public int[] others(int item) {
        return other[item];
    }

    /** How often, in the order of {@link #others}. Not to be changed. */
    public float[] counts(int item) {
        return count[item];
    }

    long bytes() {
        return Arrays.stream(other).mapToLong(row -> 48 + 8L * row.length).sum();
    }

    void write(ModelOutput out) throws IOException {
        out.writeFloats(own);
        for (int item = 0; item < items(); item++) {
            out.writeInts(other[item]);
            out.writeFloats(count[item]);
        }
    }

    static CoCounts read(ModelInput in) throws IOException {
        float[] own = in.readFloats();
        CoCounts counts = new CoCounts(own.length);
        System.arraycopy(own, 0, counts.own, 0, own.length);
        for (int item = 0; item < own.length; item++) {
            counts.other[item] = in.readInts();
            counts.count[item] = in.readFloats();
        }
        return counts;
    }
}
