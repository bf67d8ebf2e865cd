package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.SplittableRandom;

/**
 * Learns from nine tenths of the ratings until the error on the last tenth has not fallen for a few epochs, then from all
 * of them for as many epochs as were best. How far a shopper is drawn to the middle at a query is found on the same tenth.
 */
final class RatingTraining {

    private static final int PATIENCE = 5;
    private static final int FEWEST = 15;
    private static final int ENOUGH_TO_HOLD_BACK = 30;
    private static final float[] RIDGES = {0.3f, 1, 3, 10, 30};

    private final String name;
    private final Parameters parameters;
    private final boolean implicit;
    private final Training training;
    private final RatingScale scale;
    private final Ratings all;

    RatingTraining(String name, Parameters parameters, boolean implicit, TrainingData data, Training training) {
        this.name = name;
        this.parameters = parameters;
        this.implicit = implicit;
        this.training = training;
        training.report(name, 0, 1);
        Als.checkSize(name, data, dims(), training);
        scale = RatingScale.of(data.shoppers());
        all = Ratings.of(data.shoppers(), scale);
    }

    static Parameters parameters(double lambda) {
        return Parameters.of(
                Parameter.of("lambda", lambda, "L2 regularization", 0.05, 0.1, 0.15, 0.2),
                Parameter.of("dims", 50, "dimensions", 20, 50, 100),
                Parameter.of("rate", 0.1, "learning rate at first", 0.05, 0.1, 0.2),
                Parameter.of("epochs", 100, "passes over the data at most"));
    }

    private int dims() {
        return Math.max(1, parameters.whole("dims"));
    }

    RatingModel model() {
        int most = parameters.whole("epochs");
        boolean[] marked = all.tenth(new SplittableRandom(training.seed()));
        Ratings known = all.only(marked, false);
        Ratings held = all.only(marked, true);
        if (scale.spread() == 0 || held.count() < ENOUGH_TO_HOLD_BACK) {
            return model(factors(all, scale.spread() == 0 ? 0 : most / 4), all, 1);
        }
        RatingFactors factors = RatingFactors.of(known, dims(), implicit, training.seed());
        RatingDescent descent = descent(known, factors);
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        RatingModel atBest = null;
        for (int epoch = 1; epoch <= most && epoch <= Math.max(FEWEST, best + PATIENCE); epoch++) {
            training.report(name + ": how long", epoch, 2L * most);
            descent.epoch();
            double error = factors.error(known, held);
            if (error < least) {
                least = error;
                best = epoch;
                atBest = model(factors, known, 1);
            }
        }
        float ridge = ridge(atBest == null ? model(factors, known, 1) : atBest, known, held);
        return model(factors(all, best), all, ridge);
    }

    private RatingFactors factors(Ratings ratings, int epochs) {
        RatingFactors factors = RatingFactors.of(ratings, dims(), implicit, training.seed());
        RatingDescent descent = descent(ratings, factors);
        for (int epoch = 0; epoch < epochs; epoch++) {
            training.report(name, epoch, epochs);
            descent.epoch();
        }
        return factors;
    }

    private RatingDescent descent(Ratings ratings, RatingFactors factors) {
        return new RatingDescent(
                ratings,
                factors,
                (float) parameters.get("lambda"),
                (float) parameters.get("rate"),
                training.cores(),
                training.seed());
    }

    private float ridge(RatingModel model, Ratings known, Ratings held) {
        float best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (float ridge : RIDGES) {
            training.report(name + ": ridge", 0, RIDGES.length);
            double error =
                    model.withRidge(ridge * (float) parameters.get("lambda")).error(known, held);
            if (error < least) {
                least = error;
                best = ridge;
            }
        }
        return best;
    }

    private RatingModel model(RatingFactors factors, Ratings ratings, float ridge) {
        return new RatingModel(
                name,
                scale,
                ItemFactors.of(factors.items(), factors.d()),
                implicit ? ItemFactors.of(factors.implicit(), factors.d()) : null,
                factors.itemBias().clone(),
                ratings.perItem(),
                ridge * (float) parameters.get("lambda"));
    }
}
