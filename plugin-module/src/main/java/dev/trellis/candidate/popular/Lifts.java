package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.SparseMatrix;
import java.io.IOException;

/**
 * The count of each item times its lift in the query's situation and at its time of the week, taken as independent (naive
 * Bayes). Ratios are to an item that never occurs in a bucket, since a factor for all changes no order.
 *
 * @param ratio buckets by items: first the times of the week, then the situations
 */
record Lifts(float[] count, SparseMatrix ratio) implements Learned {

    @Override
    public String format() {
        return SituationPopularity.FORMAT;
    }

    @Override
    public int items() {
        return count.length;
    }

    @Override
    public void score(Query query, float[] scores) {
        System.arraycopy(count, 0, scores, 0, count.length);
        if (query.now() != 0) {
            lift(TimeOfWeek.of(query.now()), scores);
        }
        if (query.situation() >= 0) {
            lift(TimeOfWeek.COUNT + query.situation(), scores);
        }
    }

    private void lift(int bucket, float[] scores) {
        if (bucket >= 0 && bucket < ratio.rows()) {
            for (int at = ratio.from(bucket); at < ratio.to(bucket); at++) {
                scores[ratio.column()[at]] *= ratio.value()[at];
            }
        }
    }

    @Override
    public long bytes() {
        return 4L * (count.length + ratio.start().length + 2L * ratio.nonZeros());
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeFloats(count);
        out.writeMatrix(ratio);
    }

    static Lifts read(ModelInput in) throws IOException {
        return new Lifts(in.readFloats(), in.readMatrix());
    }
}
