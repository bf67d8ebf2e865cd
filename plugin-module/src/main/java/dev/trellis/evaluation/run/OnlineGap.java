package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import dev.trellis.evaluation.data.Cases;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.metric.Accuracy;
import java.util.Arrays;
import java.util.List;

/**
 * What online updates lose against training anew: a model learns from the earlier part of train, takes in the rest a few
 * events at a time, and answers the same questions as one that learned from all of train at once.
 *
 * @param updates how many
 * @param before the figure of the model that never heard of the rest
 * @param online the figure after the updates
 * @param anew the figure after training on all
 * @param milliseconds that half of the updates took at most
 * @param slowest milliseconds
 */
public record OnlineGap(
        String model, int updates, double before, double online, double anew, double milliseconds, double slowest) {

    /** How much of train, by time, the model learns from at once. */
    private static final double FIRST = 0.8;

    /**
     * @param every how many events trigger an update
     * @return null for a model that cannot be updated
     * @throws java.util.concurrent.CancellationException if it was stopped
     */
    public static OnlineGap of(Algorithm algorithm, Fold fold, int every, Goal goal, Training means) {
        Stream stream = new Stream(fold.train(), FIRST);
        Learned first = algorithm.learn(stream.first(), means);
        if (!(first instanceof Updatable model)) {
            return null;
        }
        double[] took = new double[(stream.rest() + every - 1) / every];
        for (int update = 0; update < took.length; update++) {
            int from = update * every;
            int to = Math.min(stream.rest(), from + every);
            TrainingData before = stream.of(from, to, from);
            TrainingData after = stream.of(from, to, to);
            long began = System.nanoTime();
            model = model.updated(before, after, means);
            took[update] = (System.nanoTime() - began) / 1e6;
            means.report(algorithm.name() + ": online", update, took.length);
        }
        Arrays.sort(took);
        return new OnlineGap(
                algorithm.name(),
                took.length,
                figure(first, fold.test(), goal, means),
                figure(model, fold.test(), goal, means),
                figure(algorithm.learn(fold.train(), means), fold.test(), goal, means),
                took.length == 0 ? 0 : took[took.length / 2],
                took.length == 0 ? 0 : took[took.length - 1]);
    }

    /** The part of what training anew would gain that the updates gain; 1 and more where they lose nothing. */
    double gained() {
        return anew == before ? 1 : (online - before) / (anew - before);
    }

    private static double figure(Learned model, Cases cases, Goal goal, Training means) {
        Accuracy accuracy = new Accuracy(List.of(goal.metric()), goal.k());
        return accuracy.of(new Ranker(model, cases, goal.k()).all(means), cases).mean(0);
    }

    /** A row each. */
    public static String table(List<OnlineGap> gaps, Goal goal) {
        Table table = new Table("model", "updates", "without", "online", "anew " + goal, "gained", "p50 ms", "most ms");
        for (OnlineGap gap : gaps) {
            table.row(
                    gap.model,
                    Integer.toString(gap.updates),
                    "%.4f".formatted(gap.before),
                    "%.4f".formatted(gap.online),
                    "%.4f".formatted(gap.anew),
                    "%.0f %%".formatted(100 * gap.gained()),
                    "%.2f".formatted(gap.milliseconds),
                    "%.2f".formatted(gap.slowest));
        }
        return table.toString();
    }
}
