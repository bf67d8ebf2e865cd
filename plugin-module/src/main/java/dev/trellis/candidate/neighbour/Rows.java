package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.SparseMatrix;

/** Lays rows that were found one by one end to end. */
public final class Rows {

    private Rows() {}

    /** @param columns how many there may be in a row */
    public static SparseMatrix of(int columns, int[][] column, float[][] value) {
        int[] start = new int[column.length + 1];
        for (int row = 0; row < column.length; row++) {
            start[row + 1] = Math.addExact(start[row], column[row].length);
        }
        int[] columnOf = new int[start[column.length]];
        float[] valueOf = new float[columnOf.length];
        for (int row = 0; row < column.length; row++) {
            System.arraycopy(column[row], 0, columnOf, start[row], column[row].length);
            System.arraycopy(value[row], 0, valueOf, start[row], value[row].length);
        }
        return new SparseMatrix(columns, start, columnOf, valueOf);
    }
}
