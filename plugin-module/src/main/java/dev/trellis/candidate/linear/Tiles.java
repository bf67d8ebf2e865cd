package dev.trellis.candidate.linear;

/**
 * A symmetric or lower triangular matrix in square tiles of which only the lower ones are kept: half the memory, and a
 * tile's work stays in a core's cache. Past its size the matrix goes on as the identity.
 */
final class Tiles {

    /** Rows and columns of a tile. */
    static final int SIDE = 128;

    private final double[][] tile;
    private final int size;
    private final int rows;

    Tiles(int size) {
        this.size = size;
        rows = rows(size);
        tile = new double[rows * (rows + 1) / 2][SIDE * SIDE];
        for (int i = size; i < rows * SIDE; i++) {
            add(i, i, 1);
        }
    }

    private static int rows(int size) {
        return (size + SIDE - 1) / SIDE;
    }

    /** Bytes that inverting a matrix takes in all. */
    static long bytes(int size) {
        long rows = rows(size);
        return (rows * (rows + 1) / 2 + 3 * rows) * SIDE * SIDE * Double.BYTES;
    }

    int size() {
        return size;
    }

    /** How many rows of tiles. */
    int rows() {
        return rows;
    }

    /** @param column at most the row */
    double[] tile(int row, int column) {
        return tile[row * (row + 1) / 2 + column];
    }

    void put(int row, int column, double[] values) {
        tile[row * (row + 1) / 2 + column] = values;
    }

    /** @param column at most the row */
    double get(int row, int column) {
        return tile(row / SIDE, column / SIDE)[row % SIDE * SIDE + column % SIDE];
    }

    /** @param column at most the row */
    void add(int row, int column, double value) {
        tile(row / SIDE, column / SIDE)[row % SIDE * SIDE + column % SIDE] += value;
    }
}
