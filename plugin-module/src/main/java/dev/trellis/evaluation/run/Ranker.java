package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Cases;
import dev.trellis.evaluation.metric.Lists;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks a model every question of a test, on all cores. */
public final class Ranker {

    private static final int PIECE = 32;

    private final Learned model;
    private final Cases cases;
    private final int k;

    public Ranker(Learned model, Cases cases, int k) {
        this.model = model;
        this.cases = cases;
        this.k = k;
    }

    /** @throws java.util.concurrent.CancellationException if it was stopped */
    public Lists all(Training means) {
        Lists lists = Lists.empty(cases.size(), k);
        Scratch[] scratches = new Scratch[means.cores().count()];
        AtomicInteger done = new AtomicInteger();
        means.cores().each(cases.size(), PIECE, (thread, from, to) -> {
            if (scratches[thread] == null) {
                scratches[thread] = new Scratch(model.items(), k);
            }
            for (int at = from; at < to; at++) {
                keep(lists, at, rank(cases.query(at), scratches[thread]));
            }
            means.report("asking", done.addAndGet(to - from), cases.size());
        });
        return lists;
    }

    /** The best items for one query, best first; good until the scratch is used again. */
    TopItems rank(Query query, Scratch scratch) {
        model.score(query, scratch.scores);
        scratch.best.clear();
        mark(query, scratch.leftOut, cases.leaveOutKnown());
        scratch.best.offerAll(scratch.scores, scratch.leftOut);
        mark(query, scratch.leftOut, false);
        scratch.best.sort();
        return scratch.best;
    }

    private static void mark(Query query, boolean[] leftOut, boolean value) {
        for (int item : query.item()) {
            if (item < leftOut.length) {
                leftOut[item] = value;
            }
        }
    }

    private void keep(Lists lists, int at, TopItems best) {
        lists.length()[at] = best.size();
        for (int rank = 0; rank < best.size(); rank++) {
            lists.item()[at * k + rank] = best.item(rank);
            lists.score()[at * k + rank] = best.score(rank);
        }
    }

    /** What one thread needs. */
    static final class Scratch {
        private final float[] scores;
        private final boolean[] leftOut;
        private final TopItems best;

        Scratch(int items, int k) {
            scores = new float[items];
            leftOut = new boolean[items];
            best = new TopItems(k);
        }
    }
}
