package dev.trellis.evaluation.metric;

import dev.trellis.candidate.model.RatingPredictor;
import dev.trellis.evaluation.data.Cases;
import java.util.Arrays;
import java.util.List;

/** Errors of foretold ratings, per group: squares and sizes. */
public final class Ratings {

    /** The mean square, of which {@link #rooted} takes the root. */
    static final String RMSE = "RMSE";

    private Ratings() {}

    /** The number of ratings is the number of cases here. */
    public static Sums of(RatingPredictor model, Cases cases) {
        int groups = Accuracy.groups(cases);
        double[] sum = new double[2 * groups];
        int[] count = new int[groups];
        int group = -1;
        for (int at = 0; at < cases.size(); at++) {
            group += at == 0 || cases.group()[at] != cases.group()[at - 1] ? 1 : 0;
            int from = cases.answerFrom()[at];
            int[] items = Arrays.copyOfRange(cases.answer(), from, cases.answerFrom()[at + 1]);
            float[] foretold = items.length == 0 ? new float[0] : model.ratings(cases.query(at), items);
            for (int i = 0; i < items.length; i++) {
                double error = foretold[i] - cases.rating()[from + i];
                sum[2 * group] += error * error;
                sum[2 * group + 1] += Math.abs(error);
                count[group]++;
            }
        }
        return new Sums(List.of(RMSE, "MAE"), sum, count);
    }

    static Estimate rooted(Estimate square) {
        return new Estimate(
                square.name(), Math.sqrt(square.value()), Math.sqrt(square.low()), Math.sqrt(square.high()));
    }
}
