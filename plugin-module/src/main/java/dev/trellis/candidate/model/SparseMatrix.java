package dev.trellis.candidate.model;

import java.util.Arrays;

/**
 * Compressed sparse rows; the columns of a row are distinct and in no set order.
 *
 * @param columns number of columns
 * @param start where each row begins; length is the number of rows plus one
 */
public record SparseMatrix(int columns, int[] start, int[] column, float[] value) {

    public int rows() {
        return start.length - 1;
    }

    public int from(int row) {
        return start[row];
    }

    public int to(int row) {
        return start[row + 1];
    }

    public int nonZeros() {
        return column.length;
    }

    /** Within a row of the result columns ascend. */
    public SparseMatrix transposed() {
        int[] begin = new int[columns + 1];
        for (int c : column) {
            begin[c + 1]++;
        }
        for (int c = 0; c < columns; c++) {
            begin[c + 1] += begin[c];
        }
        int[] next = Arrays.copyOf(begin, columns);
        int[] row = new int[column.length];
        float[] transposed = new float[column.length];
        for (int r = 0; r < rows(); r++) {
            for (int at = start[r]; at < start[r + 1]; at++) {
                int to = next[column[at]]++;
                row[to] = r;
                transposed[to] = value[at];
            }
        }
        return new SparseMatrix(rows(), begin, row, transposed);
    }
}
