package dev.trellis.evaluation;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Cases;
import dev.trellis.evaluation.metric.Accuracy;
import dev.trellis.evaluation.metric.Bootstrap;
import dev.trellis.evaluation.metric.Estimate;
import dev.trellis.evaluation.metric.ListMetric;
import dev.trellis.evaluation.metric.Sums;
import dev.trellis.evaluation.run.Ranker;
import java.util.List;
import java.util.Locale;

/**
 * Decides whether a new model may take the place of the one in use: both are asked for the same shoppers, from what these did
 * before the hold-out, and must rank what they did in it. Never throws because a model is poor.
 */
public final class Promotion {

    private static final int K = 10;
    private static final int TOO_FEW = 20;
    private static final String NAME = Accuracy.name(ListMetric.NDCG, K);

    private Promotion() {}

    /**
     * @param inUse null if there is none yet; both models in the numbers of {@code train}, see {@link Renumbered}
     * @param train what the shoppers did before the hold-out; the candidate learned from no more than this
     * @param holdOut what the same shoppers did afterwards, by the same numbers of shoppers and items
     * @param margin how much of the NDCG@10 in use may be lost, as a share of it: 0.02 is two percent
     * @throws java.util.concurrent.CancellationException if it was stopped
     */
    public static Verdict judge(
            Learned inUse, Learned candidate, Histories train, Histories holdOut, double margin, Training means) {
        Cases cases = HoldOut.cases(train, holdOut);
        int shoppers = cases.size();
        Sums fresh = measured(candidate, cases, means);
        double now = fresh.mean(NAME);
        if (inUse == null) {
            return new Verdict(
                    true,
                    Double.NaN,
                    now,
                    Double.NaN,
                    Double.NaN,
                    shoppers,
                    "There is no model in use to compare with.");
        }
        Sums used = measured(inUse, cases, means);
        double before = used.mean(NAME);
        Estimate gain = new Bootstrap(means.seed(), means.cores())
                .means(HoldOut.difference(fresh, used)).stream()
                        .findFirst()
                        .orElse(new Estimate(NAME, 0, Double.NaN, Double.NaN));
        boolean promoted = shoppers < TOO_FEW || now >= before * (1 - margin);
        return new Verdict(
                promoted,
                before,
                now,
                gain.low(),
                gain.high(),
                shoppers,
                reason(promoted, before, now, gain, shoppers, margin));
    }

    private static Sums measured(Learned model, Cases cases, Training means) {
        return new Accuracy(List.of(ListMetric.NDCG), K).of(new Ranker(model, cases, K).all(means), cases);
    }

    private static String reason(
            boolean promoted, double before, double now, Estimate gain, int shoppers, double margin) {
        if (shoppers < TOO_FEW) {
            return "Only %d shoppers came back during the hold-out, too few to compare: the new model is taken."
                    .formatted(shoppers);
        }
        String figures = String.format(
                Locale.ROOT,
                "NDCG@10 %.4f against %.4f of the model in use (%+.1f %%; difference %+.4f to %+.4f with 95 %% confidence;"
                        + " %,d shoppers)",
                now,
                before,
                before == 0 ? 0 : 100 * (now - before) / before,
                gain.low(),
                gain.high(),
                shoppers);
        return promoted
                ? "The new model is taken: " + figures + "."
                : "The model in use stays: the new one scores worse by more than %s %%: %s."
                        .formatted(Math.round(1000 * margin) / 10.0, figures);
    }
}
