package dev.trellis.score;

import dev.trellis.Reason;
import dev.trellis.candidate.Candidates;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Products in order, best first. Rerankers remove and reorder; equal scores rank by the product's number. */
public final class Ranking {

    private final Candidates scored;
    private int[] rows;

    private Ranking(Candidates scored, int[] rows) {
        this.scored = scored;
        this.rows = rows;
    }

    public static Ranking of(Candidates scored) {
        int[] rows = IntStream.range(0, scored.size())
                .boxed()
                .sorted((a, b) -> {
                    int byScore = Double.compare(scored.score(b), scored.score(a));
                    return byScore != 0 ? byScore : Integer.compare(scored.product(a), scored.product(b));
                })
                .mapToInt(Integer::intValue)
                .toArray();
        return new Ranking(scored, rows);
    }

    public int size() {
        return rows.length;
    }

    /** Number of the product at a place, 0 being the best. */
    public int product(int place) {
        return scored.product(rows[place]);
    }

    public double score(int place) {
        return scored.score(rows[place]);
    }

    public Reason.Kind kind(int place) {
        return scored.kind(rows[place]);
    }

    /** Number of the product that led to this one, or -1. */
    public int because(int place) {
        return scored.because(rows[place]);
    }

    /** Number of the source in the unit's list. */
    public int source(int place) {
        return scored.source(rows[place]);
    }

    /** Removes the products for which the test fails. */
    public void keep(IntPredicate product) {
        rows = IntStream.of(rows)
                .filter(row -> product.test(scored.product(row)))
                .toArray();
    }

    /** Moves the products for which the test fails behind all others, without changing the order among either. */
    public void prefer(IntPredicate product) {
        boolean[] preferred = new boolean[rows.length];
        for (int place = 0; place < rows.length; place++) {
            preferred[place] = product.test(product(place));
        }
        int[] before = rows;
        rows = IntStream.concat(
                        IntStream.range(0, before.length).filter(place -> preferred[place]),
                        IntStream.range(0, before.length).filter(place -> !preferred[place]))
                .map(place -> before[place])
                .toArray();
    }
}
