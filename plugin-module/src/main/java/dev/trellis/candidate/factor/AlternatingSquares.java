package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import java.util.SplittableRandom;

/** The two half steps that are repeated in turn: all shoppers given the items, all items given the shoppers. */
final class AlternatingSquares {

    private static final int PIECE = 32;
    private static final int REPORT_EVERY = 1 << 20;

    private final int d;
    private final Shrinkage shrinkage;
    private final Training training;
    private final NormalEquations[] equations;

    AlternatingSquares(int d, Shrinkage shrinkage, Training training) {
        this.d = d;
        this.shrinkage = shrinkage;
        this.training = training;
        this.equations = new NormalEquations[training.cores().count()];
        for (int i = 0; i < equations.length; i++) {
            equations[i] = new NormalEquations(d);
        }
    }

    /** Small random vectors for the rows that hold something, zeros for the others. */
    float[] begin(SparseMatrix matrix) {
        SplittableRandom random = new SplittableRandom(training.seed());
        float[] rows = new float[matrix.rows() * d];
        double spread = 0.2 / Math.sqrt(d);
        for (int row = 0; row < matrix.rows(); row++) {
            for (int k = 0; matrix.to(row) > matrix.from(row) && k < d; k++) {
                rows[row * d + k] = (float) (spread * (random.nextDouble() + random.nextDouble() - 1));
            }
        }
        return rows;
    }

    /** Solves every row for the vectors of its columns. */
    void solve(
            SparseMatrix matrix, float[] rows, float[] columns, int activeColumns, String what, int step, int steps) {
        float[] gram = Gram.of(columns, d, training.cores());
        for (int from = 0; from < matrix.rows(); ) {
            int to = from + 1;
            while (to < matrix.rows() && matrix.to(to) - matrix.from(from) < REPORT_EVERY) {
                to++;
            }
            training.report(what, (long) step * matrix.rows() + from, (long) steps * matrix.rows());
            int first = from;
            training.cores().each(to - from, PIECE, (thread, begin, end) -> {
                for (int row = first + begin; row < first + end; row++) {
                    solve(equations[thread], matrix, row, rows, columns, gram, activeColumns);
                }
            });
            from = to;
        }
    }

    private void solve(
            NormalEquations one,
            SparseMatrix matrix,
            int row,
            float[] rows,
            float[] columns,
            float[] gram,
            int active) {
        int seen = matrix.to(row) - matrix.from(row);
        if (seen == 0) {
            return;
        }
        one.start(gram, shrinkage.unseen(), shrinkage.ridge(seen, active));
        for (int at = matrix.from(row); at < matrix.to(row); at++) {
            one.add(columns, matrix.column()[at] * d, matrix.value()[at], 1);
        }
        System.arraycopy(one.solve(), 0, rows, row * d, d);
    }

    static int active(SparseMatrix matrix) {
        int active = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            active += matrix.to(row) > matrix.from(row) ? 1 : 0;
        }
        return active;
    }
}
