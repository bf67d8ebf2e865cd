package dev.trellis.evaluation.metric;

import dev.trellis.candidate.model.Histories;
import dev.trellis.evaluation.data.Cases;

/** How unknown recommended items are: the mean of -log2 of the share of train's groups that have the item, in bits. */
final class Novelty implements ListFigure {

    private final int k;
    private final double[] bits;

    Novelty(Histories train, int k) {
        this.k = k;
        bits = new double[train.items()];
        int[] groups = new int[train.items()];
        int[] last = new int[train.items()];
        for (int group = 0; group < train.groups(); group++) {
            for (int at = train.from(group); at < train.to(group); at++) {
                int item = train.item(at);
                groups[item] += last[item] == group + 1 ? 0 : 1;
                last[item] = group + 1;
            }
        }
        for (int item = 0; item < bits.length; item++) {
            bits[item] = -Math.log(Math.max(1, groups[item]) / (double) Math.max(1, train.groups())) / Math.log(2);
        }
    }

    @Override
    public String name() {
        return "Novelty@" + k;
    }

    @Override
    public double of(Lists lists, Cases cases, int at) {
        int length = Math.min(k, lists.length()[at]);
        double sum = 0;
        for (int rank = 0; rank < length; rank++) {
            sum += bits[lists.item(at, rank)];
        }
        return sum / length;
    }
}
