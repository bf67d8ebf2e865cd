package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;

/**
 * The share of an item's viewers who go on to put it into the cart, or to buy it. A Beta prior about the shop's own share
 * pulls in items that few have viewed: (went on + a p) / (viewed + a), the posterior mean of a binomial rate (Gelman et
 * al., Bayesian Data Analysis, 2.4). An item that nobody viewed has no score.
 */
public final class Conversion implements Algorithm {

    private static final int VIEWED = 1;
    private static final int WENT_ON = 2;

    private final String name;
    private final EventKind goal;
    private final Parameters parameters;

    private Conversion(String name, EventKind goal, Parameters parameters) {
        this.name = name;
        this.goal = goal;
        this.parameters = parameters;
    }

    public static Conversion viewToCart() {
        return of("view-to-cart", EventKind.ADD_TO_CART);
    }

    public static Conversion viewToPurchase() {
        return of("view-to-purchase", EventKind.PURCHASE);
    }

    private static Conversion of(String name, EventKind goal) {
        return new Conversion(
                name,
                goal,
                Parameters.of(Parameter.of(
                        "prior", 50, "viewers that the shop's own share stands for", 10, 25, 50, 100, 200)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new Conversion(name, goal, other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Histories histories = data.shoppers();
        int[] viewers = new int[histories.items()];
        int[] goers = new int[histories.items()];
        int[] shopper = new int[histories.items()];
        byte[] seen = new byte[histories.items()];
        for (int group = 0; group < histories.groups(); group++) {
            if (group % 65_536 == 0) {
                training.report(name + ": shoppers", group, histories.groups());
            }
            for (int at = histories.from(group); at < histories.to(group); at++) {
                int step = step(histories.kind(at));
                int item = histories.item(at);
                if (step == 0 || histories.weight(at) <= 0) {
                    continue;
                }
                int before = shopper[item] == group + 1 ? seen[item] : 0;
                int after = before | step;
                viewers[item] += (after & VIEWED) - (before & VIEWED);
                goers[item] += after == (VIEWED | WENT_ON) && before != after ? 1 : 0;
                shopper[item] = group + 1;
                seen[item] = (byte) after;
            }
        }
        return RankedItems.of(rates(viewers, goers));
    }

    private int step(EventKind kind) {
        return kind == EventKind.VIEW ? VIEWED : kind == goal ? WENT_ON : 0;
    }

    private float[] rates(int[] viewers, int[] goers) {
        double share = (double) Arrays.stream(goers).asLongStream().sum()
                / Math.max(1, Arrays.stream(viewers).asLongStream().sum());
        double prior = parameters.get("prior");
        float[] rates = new float[viewers.length];
        for (int item = 0; item < rates.length; item++) {
            rates[item] = viewers[item] == 0 ? 0 : (float) ((goers[item] + prior * share) / (viewers[item] + prior));
        }
        return rates;
    }
}
