package dev.trellis.candidate.session;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import java.io.IOException;

/**
 * What visits tell about each item alone.
 *
 * @param clicks logarithm of 1 + how often it was clicked
 * @param today its share of all clicks, those of some hours ago and older hardly counting
 * @param lately its share of all clicks, those of some days ago and older hardly counting
 * @param again logarithm of its clicks per visit
 * @param place logarithm of its mean place in visits
 * @param length logarithm of the mean length of its visits
 */
record ItemFacts(float[] clicks, float[] today, float[] lately, float[] again, float[] place, float[] length) {

    private static final double TODAY = 17_000;
    private static final double LATELY = 430_000;

    static ItemFacts of(Sessions sessions) {
        int items = sessions.items();
        double[] clicks = new double[items];
        double[] visits = new double[items];
        double[] places = new double[items];
        double[] lengths = new double[items];
        int[] lastIn = new int[items];
        for (int session = 0; session < sessions.count(); session++) {
            for (int e = sessions.start()[session]; e < sessions.start()[session + 1]; e++) {
                int item = sessions.item()[e];
                clicks[item]++;
                places[item] += e - sessions.start()[session];
                if (lastIn[item] != session + 1) {
                    lastIn[item] = session + 1;
                    visits[item]++;
                    lengths[item] += sessions.length(session);
                }
            }
        }
        return new ItemFacts(
                logarithm(items, i -> clicks[i] + 1),
                shares(sessions, TODAY),
                shares(sessions, LATELY),
                logarithm(items, i -> (clicks[i] + 3) / (visits[i] + 2)),
                logarithm(items, i -> (places[i] + 3) / (clicks[i] + 2)),
                logarithm(items, i -> (lengths[i] + 10) / (visits[i] + 2)));
    }

    private static float[] logarithm(int items, java.util.function.IntToDoubleFunction of) {
        float[] values = new float[items];
        for (int item = 0; item < items; item++) {
            values[item] = (float) Math.log(of.applyAsDouble(item));
        }
        return values;
    }

    private static float[] shares(Sessions sessions, double seconds) {
        double[] sum = new double[sessions.items()];
        double all = 0;
        int last = sessions.count() - 1;
        for (int session = 0; session <= last; session++) {
            double weight = Math.exp((sessions.end(session) - sessions.end(last)) / seconds);
            for (int e = sessions.start()[session]; e < sessions.start()[session + 1]; e++) {
                sum[sessions.item()[e]] += weight;
                all += weight;
            }
        }
        float[] shares = new float[sum.length];
        for (int item = 0; item < sum.length; item++) {
            shares[item] = all > 0 ? (float) (sum[item] / all) : 0;
        }
        return shares;
    }

    void write(ModelOutput out) throws IOException {
        for (float[] part : parts()) {
            out.writeFloats(part);
        }
    }

    static ItemFacts read(ModelInput in, int items) throws IOException {
        ItemFacts facts = new ItemFacts(
                in.readFloats(), in.readFloats(), in.readFloats(), in.readFloats(), in.readFloats(), in.readFloats());
        for (float[] part : facts.parts()) {
            Stored.check(part.length == items, "parts do not fit");
        }
        return facts;
    }

    private float[][] parts() {
        return new float[][] {clicks, today, lately, again, place, length};
    }
}
