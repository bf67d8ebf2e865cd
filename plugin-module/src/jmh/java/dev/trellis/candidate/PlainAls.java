package dev.trellis.candidate;

import dev.trellis.candidate.model.Histories;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * ALS as a textbook has it, to compare with: one thread, an array per row, the whole matrix of each shopper and item built
 * observation by observation and eliminated by Gauss. The same loss and iterations as the one it is compared with.
 */
final class PlainAls {

    private final int d;
    private final double unseen;
    private final double lambda;

    PlainAls(int d, double unseen, double lambda) {
        this.d = d;
        this.unseen = unseen;
        this.lambda = lambda;
    }

    double[][] items(Histories histories, int iterations) {
        int[][] byShopper = new int[histories.groups()][];
        int[] count = new int[histories.items()];
        for (int g = 0; g < byShopper.length; g++) {
            int[] row = new int[histories.to(g) - histories.from(g)];
            for (int i = 0; i < row.length; i++) {
                row[i] = histories.item(histories.from(g) + i);
            }
            byShopper[g] = Arrays.stream(row).distinct().toArray();
            for (int item : byShopper[g]) {
                count[item]++;
            }
        }
        int[][] byItem = new int[count.length][];
        Arrays.setAll(byItem, i -> new int[count[i]]);
        for (int g = byShopper.length - 1; g >= 0; g--) {
            for (int item : byShopper[g]) {
                byItem[item][--count[item]] = g;
            }
        }
        SplittableRandom random = new SplittableRandom(1);
        double[][] items = new double[byItem.length][d];
        for (double[] item : items) {
            Arrays.setAll(item, k -> (random.nextDouble() - 0.5) * 0.2 / Math.sqrt(d));
        }
        double[][] shoppers = new double[byShopper.length][d];
        for (int i = 0; i < iterations; i++) {
            solve(byShopper, shoppers, items);
            solve(byItem, items, shoppers);
        }
        return items;
    }

    private void solve(int[][] seen, double[][] rows, double[][] columns) {
        double[][] gram = new double[d][d];
        for (double[] column : columns) {
            addOuter(gram, column, unseen);
        }
        for (int row = 0; row < rows.length; row++) {
            double[][] a = new double[d][];
            Arrays.setAll(a, r -> gram[r].clone());
            double[] b = new double[d];
            for (int column : seen[row]) {
                addOuter(a, columns[column], 1);
                for (int k = 0; k < d; k++) {
                    b[k] += columns[column][k];
                }
            }
            for (int k = 0; k < d; k++) {
                a[k][k] += lambda * (seen[row].length + unseen * columns.length);
            }
            rows[row] = eliminated(a, b);
        }
    }

    private void addOuter(double[][] a, double[] v, double weight) {
        for (int r = 0; r < d; r++) {
            for (int c = 0; c < d; c++) {
                a[r][c] += weight * v[r] * v[c];
            }
        }
    }

    private double[] eliminated(double[][] a, double[] b) {
        for (int k = 0; k < d; k++) {
            for (int r = k + 1; r < d; r++) {
                double factor = a[r][k] / a[k][k];
                for (int c = k; c < d; c++) {
                    a[r][c] -= factor * a[k][c];
                }
                b[r] -= factor * b[k];
            }
        }
        for (int k = d - 1; k >= 0; k--) {
            for (int c = k + 1; c < d; c++) {
                b[k] -= a[k][c] * b[c];
            }
            b[k] /= a[k][k];
        }
        return b;
    }
}
