package dev.trellis.evaluation.metric;

import dev.trellis.evaluation.data.Cases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums of some figures per group (user or session), from which means over all cases are drawn.
 *
 * @param names of the figures
 * @param sum place {@code group * names + figure}
 * @param cases how many each group has
 */
public record Sums(List<String> names, double[] sum, int[] cases) {

    /** Over all cases that have an answer and of which the figure says something. */
    static Sums of(ListFigure figure, Lists lists, Cases cases) {
        double[] sum = new double[Accuracy.groups(cases)];
        int[] count = new int[sum.length];
        int group = -1;
        for (int at = 0; at < cases.size(); at++) {
            group += at == 0 || cases.group()[at] != cases.group()[at - 1] ? 1 : 0;
            double value = cases.answers(at) == 0 ? Double.NaN : figure.of(lists, cases, at);
            if (!Double.isNaN(value)) {
                sum[group] += value;
                count[group]++;
            }
        }
        return new Sums(List.of(figure.name()), sum, count);
    }

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

    /** Only the groups that have a case. */
    Sums withoutEmptyGroups() {
        int[] full = IntStream.range(0, cases.length)
                .filter(group -> cases[group] > 0)
                .toArray();
        int figures = names.size();
        double[] sums = new double[full.length * figures];
        for (int i = 0; i < full.length; i++) {
            System.arraycopy(sum, full[i] * figures, sums, i * figures, figures);
        }
        return new Sums(
                names, sums, Arrays.stream(full).map(group -> cases[group]).toArray());
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
