package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.SparseMatrix;
import java.util.Arrays;

/**
 * How strongly an item of the history speaks for others: a row per item of the history, few enough others in each to add
 * them up while a page waits.
 *
 * @param rows columns ascend within a row
 */
public record ItemWeights(SparseMatrix rows) {

    public int items() {
        return rows.columns();
    }

    /** Sums up, over the history, what each item says. */
    public void score(Query query, Taste taste, float[] scores) {
        Interests interests = Interests.of(query, taste, scores);
        int[] column = rows.column();
        float[] value = rows.value();
        for (int at = 0; at < interests.size(); at++) {
            float weight = interests.weight(at);
            int to = rows.to(interests.item(at));
            for (int link = rows.from(interests.item(at)); link < to; link++) {
                scores[column[link]] += weight * value[link];
            }
        }
    }

    /** See {@link dev.trellis.candidate.model.Traceable#because}. */
    public int because(Query query, Taste taste, int item) {
        int because = -1;
        float most = 0;
        for (int position = query.length() - 1; position >= 0; position--) {
            float says = taste.of(query, position) * between(query.item()[position], item);
            if (says > most) {
                because = position;
                most = says;
            }
        }
        return because;
    }

    /** What one item of the history says for an item; 0 for nothing. */
    float between(int of, int item) {
        if (of >= rows.rows()) {
            return 0;
        }
        int at = Arrays.binarySearch(rows.column(), rows.from(of), rows.to(of), item);
        return at < 0 ? 0 : rows.value()[at];
    }

    public long bytes() {
        return 8L * rows.nonZeros() + 4L * rows.start().length;
    }
}
