package dev.trellis.evaluation.metric;

import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.RatingPredictor;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.evaluation.data.Cases;
import java.util.ArrayList;
import java.util.List;

/** All figures of one model, gathered fold by fold. Not thread-safe. */
public final class Figures {

    private final Accuracy accuracy;
    private final int k;
    private final Bootstrap bootstrap;
    private final long seed;
    private final Cores cores;
    private final List<Sums> sums = new ArrayList<>();
    private final List<Estimate> exposures = new ArrayList<>();
    private int folds;

    /** @param k length of list for what is not accuracy */
    public Figures(Accuracy accuracy, int k, long seed, Cores cores) {
        this.accuracy = accuracy;
        this.k = k;
        this.seed = seed;
        this.cores = cores;
        bootstrap = new Bootstrap(seed, cores);
    }

    public void add(Learned model, TrainingData train, Cases cases, Lists lists) {
        List<Sums> its = new ArrayList<>();
        its.add(accuracy.of(lists, cases));
        its.add(Sums.of(new Diversity(train, cases.size(), k), lists, cases));
        its.add(Sums.of(new Novelty(train.shoppers(), k), lists, cases));
        if (model instanceof RatingPredictor predictor && train.shoppers().weighted()) {
            its.add(Ratings.of(predictor, cases));
        }
        for (int i = 0; i < its.size(); i++) {
            if (folds == 0) {
                sums.add(its.get(i));
            } else {
                sums.set(i, sums.get(i).and(its.get(i)));
            }
        }
        exposures.addAll(new Exposure(k, train.items(), seed, cores).of(lists, cases));
        folds++;
    }

    /** With confidence intervals. */
    public List<Estimate> estimates() {
        List<Estimate> all = new ArrayList<>();
        for (int i = 0; i < exposures.size() / Math.max(1, folds); i++) {
            all.add(mean(i));
        }
        List<Estimate> means = new ArrayList<>();
        sums.forEach(one -> means.addAll(bootstrap.means(one)));
        means.replaceAll(one -> one.name().equals(Ratings.RMSE) ? Ratings.rooted(one) : one);
        means.addAll(all);
        return means;
    }

    /** Of the folds' exposures, which are as many independent measurements. */
    private Estimate mean(int figure) {
        int each = exposures.size() / folds;
        double value = 0;
        double squares = 0;
        for (int fold = 0; fold < folds; fold++) {
            Estimate one = exposures.get(fold * each + figure);
            value += one.value() / folds;
            squares += Math.pow((one.high() - one.low()) / 2 / folds, 2);
        }
        double half = Math.sqrt(squares);
        return new Estimate(exposures.get(figure).name(), value, value - half, value + half);
    }
}
