package dev.trellis.score;

import dev.trellis.Reason;
import dev.trellis.candidate.Candidates;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Products in order, best first. Rerankers remove and reorder; equal scores rank by the product's number. Flat arrays over
 * the rows of the candidates, sorted when somebody first asks for a place: what is removed before is not sorted.
 */
public final class Ranking {

    private final Candidates scored;
    private final RankingNotes notes = new RankingNotes();
    private int[] rows;
    private int size;
    private double[] score;
    /** By row; null while nothing was left to chance. */
    private double[] propensity;

    private boolean sorted;

    private Ranking(Candidates scored) {
        this.scored = scored;
        this.size = scored.size();
        this.rows = new int[size];
        this.score = new double[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            score[row] = scored.score(row);
        }
    }

    public static Ranking of(Candidates scored) {
        return new Ranking(scored);
    }

    public int size() {
        return size;
    }

    /** Number of the product at a place, 0 being the best. */
    public int product(int place) {
        return scored.product(row(place));
    }

    public double score(int place) {
        return score[row(place)];
    }

    public Reason.Kind kind(int place) {
        return scored.kind(row(place));
    }

    /** Number of the product that led to this one, -1 if none did, or {@link dev.trellis.candidate.Tracing#ASK}. */
    public int because(int place) {
        return scored.because(row(place));
    }

    /** Number of the source in the unit's list; -1 if none proposed the product. */
    public int source(int place) {
        return scored.source(row(place));
    }

    /** How likely the product was to be at this place; 1 where nothing was left to chance. */
    public double propensity(int place) {
        int row = row(place);
        return propensity == null || row >= propensity.length || propensity[row] == 0 ? 1 : propensity[row];
    }

    /** @return -1 if it is not ranked */
    public int placeOf(int product) {
        for (int place = 0; place < size; place++) {
            if (product(place) == product) {
                return place;
            }
        }
        return -1;
    }

    /** What rerankers have to say about their doings; taken down only while somebody wants an explanation. */
    public RankingNotes notes() {
        return notes;
    }

    /** Removes the products for which the test fails, which looks at each by itself. */
    public void keep(IntPredicate product) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (product.test(scored.product(rows[i]))) {
                rows[kept++] = rows[i];
            }
        }
        size = kept;
    }

    /**
     * Moves the products for which the test fails behind all others, without changing the order among either. The test
     * is asked from the best to the last.
     */
    public void prefer(IntPredicate product) {
        sort();
        int[] behind = new int[size];
        int preferred = 0;
        int others = 0;
        for (int place = 0; place < size; place++) {
            if (product.test(scored.product(rows[place]))) {
                rows[preferred++] = rows[place];
            } else {
                behind[others++] = rows[place];
            }
        }
        System.arraycopy(behind, 0, rows, preferred, others);
    }

    /**
     * Multiplies scores and sorts anew, so it belongs before whatever only reorders. Once for each name: a reranker that
     * runs again changes nothing.
     *
     * @param factor of a product, above 0
     */
    public void scale(String name, IntToDoubleFunction factor) {
        if (!notes.scaled(name)) {
            return;
        }
        for (int i = 0; i < size; i++) {
            score[rows[i]] *= factor.applyAsDouble(scored.product(rows[i]));
        }
        sorted = false;
    }

    /** Moves a product to a place; those in between make room. */
    public void move(int from, int to) {
        int row = row(from);
        if (from < to) {
            System.arraycopy(rows, from + 1, rows, from, to - from);
        } else {
            System.arraycopy(rows, to, rows, to + 1, from - to);
        }
        rows[to] = row;
    }

    /** Puts the products of these places first, in this order; the others follow in theirs. */
    public void lead(int[] places) {
        sort();
        int[] before = Arrays.copyOf(rows, size);
        int at = 0;
        for (int place : places) {
            rows[at++] = before[place];
            before[place] = -1;
        }
        for (int row : before) {
            if (row >= 0) {
                rows[at++] = row;
            }
        }
    }

    /** Says that a product is here for another reason than the one it was proposed for. */
    public void reason(int place, Reason.Kind kind) {
        scored.reason(row(place), kind, -1);
    }

    /** Says that a product is at its place by chance, and how likely that was. */
    public void chance(int place, double likelihood) {
        int row = row(place);
        if (propensity == null || propensity.length <= row) {
            propensity = propensity == null ? new double[score.length] : Arrays.copyOf(propensity, score.length);
        }
        propensity[row] = likelihood;
    }

    /** Adds a product that is not ranked, behind all others, whether a source proposed it or not. */
    public void append(int product, double value, Reason.Kind kind) {
        sort();
        int row = scored.rowOf(product);
        if (row < 0) {
            row = scored.size();
            scored.add(product, Math.max(value, Double.MIN_VALUE), kind, -1, -1);
        } else {
            scored.reason(row, kind, -1);
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + 16);
        }
        if (row >= score.length) {
            score = Arrays.copyOf(score, row + 16);
        }
        score[row] = value;
        rows[size++] = row;
    }

    private int row(int place) {
        sort();
        return rows[place];
    }

    private void sort() {
        if (!sorted) {
            sorted = true;
            RowOrder.sort(rows, size, score, scored);
        }
    }
}
