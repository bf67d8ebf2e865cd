package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import dev.trellis.evaluation.data.Cases;
import java.util.Arrays;

/** Times single queries on one thread, after the same queries have warmed the code up. */
final class Latency {

    private static final int PLACES = 20;
    private static final int QUERIES = 4000;
    private static final int WARM_QUERIES = 20_000;
    private static final long WARM_NANOS = 500_000_000L;
    private static final long LONGEST_NANOS = 5_000_000_000L;

    private Latency() {}

    /** Median and 99th percentile in microseconds: all scores, without what is known, the best 20. */
    static double[] micros(Learned model, Cases cases) {
        int count = Math.min(QUERIES, cases.size());
        if (count == 0) {
            return new double[2];
        }
        Query[] queries = new Query[count];
        for (int i = 0; i < count; i++) {
            queries[i] = cases.query((int) ((long) i * cases.size() / count));
        }
        Ranker ranker = new Ranker(model, cases, PLACES);
        Ranker.Scratch scratch = new Ranker.Scratch(model.items(), PLACES);
        long began = System.nanoTime();
        for (int i = 0; i < WARM_QUERIES && System.nanoTime() - began < WARM_NANOS; i++) {
            ranker.rank(queries[i % count], scratch);
        }
        return percentiles(timed(ranker, scratch, queries));
    }

    private static double[] timed(Ranker ranker, Ranker.Scratch scratch, Query[] queries) {
        double[] micros = new double[QUERIES];
        long began = System.nanoTime();
        int done = 0;
        while (done < QUERIES && (done < 100 || System.nanoTime() - began < LONGEST_NANOS)) {
            long start = System.nanoTime();
            ranker.rank(queries[done % queries.length], scratch);
            micros[done++] = (System.nanoTime() - start) / 1e3;
        }
        return Arrays.copyOf(micros, done);
    }

    private static double[] percentiles(double[] micros) {
        Arrays.sort(micros);
        return new double[] {micros[(micros.length - 1) / 2], micros[(int) (0.99 * (micros.length - 1))]};
    }
}
