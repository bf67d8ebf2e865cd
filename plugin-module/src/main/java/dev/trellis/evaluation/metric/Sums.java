package dev.trellis.evaluation.metric;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of some figures per group (user or session), from which means over all cases are drawn.
 *
 * @param names of the figures
 * @param sum place {@code group * names + figure}
 * @param cases how many each group has
 */
public record Sums(List<String> names, double[] sum, int[] cases) {

    public int groups() {
        return cases.length;
    }

    /** The mean over all cases. */
    public double mean(int figure) {
        double total = 0;
        long count = 0;
        for (int group = 0; group < cases.length; group++) {
            total += sum[group * names.size() + figure];
            count += cases[group];
        }
        return count == 0 ? 0 : total / count;
    }

    public double mean(String name) {
        return mean(names.indexOf(name));
    }

    /** Another fold's groups after these. */
    public Sums and(Sums more) {
        double[] sums = Arrays.copyOf(sum, sum.length + more.sum.length);
        System.arraycopy(more.sum, 0, sums, sum.length, more.sum.length);
        int[] counts = Arrays.copyOf(cases, cases.length + more.cases.length);
        System.arraycopy(more.cases, 0, counts, cases.length, more.cases.length);
        return new Sums(names, sums, counts);
    }
}
