package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Traceable;
import java.io.IOException;
import java.util.Arrays;

/**
 * How due each item is that a shopper bought: the hazard, per day, of buying it now, not having done so since. The time
 * to the next purchase is log-logistic about the item's usual interval, for the share of purchases that are followed by
 * another at all (a mixture cure model; Farewell, 1982): zero right after the purchase, highest about when it is due,
 * fading when the shopper seems to have lost interest. The shopper's own repeats of the item weigh in against what is
 * usual.
 *
 * <p>Only what was bought has a score.
 */
final class Repurchases implements Traceable {

    private static final int LONGEST = 500;
    private static final double A_DAY = 86_400;
    /** Marks what was looked at, so that an earlier purchase of it does not speak for it. */
    private static final float NOT_DUE = -1;

    private final float[] logMedian;
    private final float[] share;
    private final double steepness;
    private final double ownPrior;
    private final double sameSeconds;

    Repurchases(float[] logMedian, float[] share, double steepness, double ownPrior, double sameSeconds) {
        this.logMedian = logMedian;
        this.share = share;
        this.steepness = steepness;
        this.ownPrior = ownPrior;
        this.sameSeconds = sameSeconds;
    }

    @Override
    public String format() {
        return BuyAgain.FORMAT;
    }

    @Override
    public int items() {
        return share.length;
    }

    @Override
    public void score(Query query, float[] scores) {
        Arrays.fill(scores, 0);
        for (int position = query.length() - 1; position >= first(query); position--) {
            int item = query.item()[position];
            if (bought(query, position) && item < scores.length && scores[item] == 0) {
                float due = (float) due(query, position);
                scores[item] = due > 0 ? due : NOT_DUE;
            }
        }
        for (int position = query.length() - 1; position >= first(query); position--) {
            int item = query.item()[position];
            if (item < scores.length && scores[item] == NOT_DUE) {
                scores[item] = 0;
            }
        }
    }

    @Override
    public int because(Query query, int item) {
        for (int position = query.length() - 1; position >= first(query); position--) {
            if (query.item()[position] == item && bought(query, position)) {
                return position;
            }
        }
        return -1;
    }

    private static int first(Query query) {
        return Math.max(0, query.length() - LONGEST);
    }

    private static boolean bought(Query query, int position) {
        return query.kind(position) == EventKind.PURCHASE && query.weight()[position] > 0;
    }

    /** @param last position of the last purchase of the item */
    private double due(Query query, int last) {
        int item = query.item()[last];
        double repeats = 0;
        double logs = 0;
        double later = query.second()[last];
        for (int position = last - 1; position >= first(query); position--) {
            double gap = later - query.second()[position];
            if (query.item()[position] == item && bought(query, position) && gap >= sameSeconds) {
                repeats++;
                logs += Math.log(Math.max(1, gap));
                later = query.second()[position];
            }
        }
        double log = (ownPrior * logMedian[item] + logs) / (ownPrior + repeats);
        double again = (ownPrior * share[item] + repeats) / (ownPrior + repeats);
        return hazard((double) query.now() - query.second()[last], Math.exp(log), again);
    }

    private double hazard(double since, double median, double again) {
        if (!(since > 0) || again <= 0) {
            return 0;
        }
        double odds = Math.pow(since / median, steepness);
        double density = steepness / since * A_DAY * odds / ((1 + odds) * (1 + odds));
        double hazard = again * density / (1 - again * odds / (1 + odds));
        return hazard < 1e30 ? hazard : 0;
    }

    @Override
    public long bytes() {
        return 4L * (logMedian.length + share.length);
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeFloats(logMedian);
        out.writeFloats(share);
        out.writeDouble(steepness);
        out.writeDouble(ownPrior);
        out.writeDouble(sameSeconds);
    }

    static Repurchases read(ModelInput in) throws IOException {
        return new Repurchases(in.readFloats(), in.readFloats(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
