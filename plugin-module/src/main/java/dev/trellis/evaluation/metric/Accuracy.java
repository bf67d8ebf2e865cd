package dev.trellis.evaluation.metric;

import dev.trellis.evaluation.data.Cases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures lists against the right answers. */
public final class Accuracy {

    private final List<ListMetric> metrics;
    private final int[] ks;
    private final List<String> names;

    /** @param ks lengths of list to measure at */
    public Accuracy(List<ListMetric> metrics, int... ks) {
        this.metrics = List.copyOf(metrics);
        this.ks = ks.clone();
        List<String> all = new ArrayList<>();
        for (int k : ks) {
            metrics.forEach(metric -> all.add(name(metric, k)));
        }
        names = List.copyOf(all);
    }

    public static String name(ListMetric metric, int k) {
        return (metric == ListMetric.RECALL ? "Recall" : metric == ListMetric.PRECISION ? "Precision" : metric.name())
                + "@" + k;
    }

    /** Cases without an answer do not count. */
    public Sums of(Lists lists, Cases cases) {
        int groups = groups(cases);
        double[] sum = new double[groups * names.size()];
        int[] count = new int[groups];
        boolean[] right =
                new boolean[Math.max(lists.k(), Arrays.stream(ks).max().orElse(1))];
        int group = -1;
        for (int at = 0; at < cases.size(); at++) {
            group += at == 0 || cases.group()[at] != cases.group()[at - 1] ? 1 : 0;
            if (cases.answers(at) > 0) {
                mark(right, lists, cases, at);
                add(right, cases.answers(at), sum, group * names.size());
                count[group]++;
            }
        }
        return new Sums(names, sum, count);
    }

    static int groups(Cases cases) {
        int groups = 0;
        for (int at = 0; at < cases.size(); at++) {
            groups += at == 0 || cases.group()[at] != cases.group()[at - 1] ? 1 : 0;
        }
        return groups;
    }

    private void add(boolean[] right, int answers, double[] sum, int from) {
        int figure = from;
        for (int k : ks) {
            for (ListMetric metric : metrics) {
                sum[figure++] += metric.of(right, k, answers);
            }
        }
    }

    private static void mark(boolean[] right, Lists lists, Cases cases, int at) {
        Arrays.fill(right, false);
        for (int rank = 0; rank < lists.length()[at]; rank++) {
            int item = lists.item(at, rank);
            for (int a = cases.answerFrom()[at]; a < cases.answerFrom()[at + 1]; a++) {
                right[rank] |= cases.answer()[a] == item;
            }
        }
    }
}
