package dev.trellis.candidate.content;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;

/** Cosines of one item with all that share a term with it, from an inverted index. For one thread. */
final class AlikeItems {

    private final SparseMatrix terms;
    private final SparseMatrix index;
    private final float[] cosine;
    private final int[] touched;

    /** @param index the terms transposed */
    AlikeItems(SparseMatrix terms, SparseMatrix index) {
        this.terms = terms;
        this.index = index;
        cosine = new float[terms.rows()];
        touched = new int[terms.rows()];
    }

    void alike(int item, TopItems into) {
        int count = 0;
        for (int at = terms.from(item); at < terms.to(item); at++) {
            int term = terms.column()[at];
            float weight = terms.value()[at];
            for (int post = index.from(term); post < index.to(term); post++) {
                int other = index.column()[post];
                if (cosine[other] == 0) {
                    touched[count++] = other;
                }
                cosine[other] += weight * index.value()[post];
            }
        }
        for (int t = 0; t < count; t++) {
            int other = touched[t];
            float value = cosine[other];
            cosine[other] = 0;
            if (other != item && value > 0) {
                into.offer(other, value);
            }
        }
    }
}
