package dev.trellis.candidate.content;

import dev.trellis.candidate.model.SparseMatrix;
import java.util.Arrays;

/**
 * Weighs terms as BM25 does (Robertson, Zaragoza, The Probabilistic Relevance Framework, 2009): a rare term says more than
 * a common one, a repeated term little more than a single one, a word of a long text less than one of a short text. Rows
 * then have length 1, so that their dot product is a cosine.
 */
final class TermWeights {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private TermWeights() {}

    /** @param counts items by terms */
    static SparseMatrix bm25(SparseMatrix counts) {
        int[] itemsWith = new int[counts.columns()];
        for (int term : counts.column()) {
            itemsWith[term]++;
        }
        double mean = 0;
        int texts = 0;
        for (int item = 0; item < counts.rows(); item++) {
            mean += length(counts, item);
            texts += counts.to(item) > counts.from(item) ? 1 : 0;
        }
        mean /= Math.max(1, texts);
        float[] weight = new float[counts.nonZeros()];
        for (int item = 0; item < counts.rows(); item++) {
            double longer = K1 * (1 - B + B * length(counts, item) / mean);
            double norm = 0;
            for (int at = counts.from(item); at < counts.to(item); at++) {
                double n = itemsWith[counts.column()[at]];
                double count = counts.value()[at];
                double one = Math.log(1 + (texts - n + 0.5) / (n + 0.5)) * count * (K1 + 1) / (count + longer);
                weight[at] = (float) one;
                norm += one * one;
            }
            for (int at = counts.from(item); at < counts.to(item); at++) {
                weight[at] /= (float) Math.sqrt(Math.max(norm, Float.MIN_NORMAL));
            }
        }
        return new SparseMatrix(counts.columns(), counts.start(), counts.column(), weight);
    }

    /** Without the columns that more rows than this have. */
    static SparseMatrix withoutCommon(SparseMatrix weights, double most) {
        int[] itemsWith = new int[weights.columns()];
        for (int term : weights.column()) {
            itemsWith[term]++;
        }
        int[] start = new int[weights.rows() + 1];
        int[] column = new int[weights.nonZeros()];
        float[] value = new float[weights.nonZeros()];
        int size = 0;
        for (int item = 0; item < weights.rows(); item++) {
            for (int at = weights.from(item); at < weights.to(item); at++) {
                if (itemsWith[weights.column()[at]] <= most) {
                    column[size] = weights.column()[at];
                    value[size++] = weights.value()[at];
                }
            }
            start[item + 1] = size;
        }
        return new SparseMatrix(weights.columns(), start, Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }

    private static double length(SparseMatrix counts, int item) {
        double length = 0;
        for (int at = counts.from(item); at < counts.to(item); at++) {
            length += counts.value()[at];
        }
        return length;
    }
}
