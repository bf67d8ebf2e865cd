package dev.trellis.candidate.model;

/** Puts together a list per item, worked out piece by piece on all cores, whatever the order of the pieces. */
public final class ItemLists {

    private static final int PIECE = 64;
    private static final int BLOCK = 4096;

    private ItemLists() {}

    /**
     * @param k longest list
     * @param what the work is called in progress reports
     * @param worker makes one for each thread
     */
    public static SparseMatrix best(int items, int k, String what, Training training, Worker worker) {
        int[][] columns = new int[items][];
        float[][] values = new float[items][];
        Filler[] fillers = new Filler[training.cores().count()];
        TopItems[] best = new TopItems[fillers.length];
        training.report(what, 0, items);
        for (int block = 0; block < items; block += BLOCK) {
            int from = block;
            training.cores().each(Math.min(BLOCK, items - from), PIECE, (thread, begin, end) -> {
                if (fillers[thread] == null) {
                    fillers[thread] = worker.start();
                    best[thread] = new TopItems(k);
                }
                for (int item = from + begin; item < from + end; item++) {
                    best[thread].clear();
                    fillers[thread].fill(item, best[thread]);
                    best[thread].sort();
                    columns[item] = best[thread].items();
                    values[item] = best[thread].scores();
                }
            });
            training.report(what, Math.min(items, block + BLOCK), items);
        }
        return joined(items, columns, values);
    }

    private static SparseMatrix joined(int items, int[][] columns, float[][] values) {
        int[] start = new int[items + 1];
        for (int item = 0; item < items; item++) {
            start[item + 1] = start[item] + columns[item].length;
        }
        int[] column = new int[start[items]];
        float[] value = new float[start[items]];
        for (int item = 0; item < items; item++) {
            System.arraycopy(columns[item], 0, column, start[item], columns[item].length);
            System.arraycopy(values[item], 0, value, start[item], values[item].length);
            columns[item] = null;
            values[item] = null;
        }
        return new SparseMatrix(items, start, column, value);
    }

    /** Begins the work of one thread. */
    @FunctionalInterface
    public interface Worker {
        Filler start();
    }

    /** Offers what belongs into an item's list; has memory of its own to work in. */
    @FunctionalInterface
    public interface Filler {
        void fill(int item, TopItems into);
    }
}
