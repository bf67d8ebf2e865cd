package dev.trellis.evaluation;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.rerank.PopularityCorrection;

/** A model whose scores are corrected as {@link PopularityCorrection} does it. */
final class LessPopular implements Learned {

    private final Learned model;
    private final float[] factor;

    LessPopular(Learned model, double[] popularity, double strength) {
        this.model = model;
        this.factor = new float[popularity.length];
        for (int item = 0; item < factor.length; item++) {
            factor[item] = (float) PopularityCorrection.factor(popularity[item], strength);
        }
    }

    @Override
    public String format() {
        return model.format();
    }

    @Override
    public int items() {
        return model.items();
    }

    /** What scores below 0 stays as it is: it is behind all others already. */
    @Override
    public void score(Query query, float[] scores) {
        model.score(query, scores);
        for (int item = 0; item < Math.min(items(), factor.length); item++) {
            if (scores[item] > 0) {
                scores[item] *= factor[item];
            }
        }
    }

    @Override
    public long bytes() {
        return model.bytes() + 4L * factor.length;
    }

    @Override
    public void write(ModelOutput out) {
        throw new UnsupportedOperationException("Measured, not kept");
    }
}
