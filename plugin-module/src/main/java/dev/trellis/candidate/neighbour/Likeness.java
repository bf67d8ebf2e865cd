package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Scratch;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;

/**
 * Cosine between a query and the rows of a matrix, less for what rests on few common items.
 *
 * @param neighbours the most alike that are asked
 * @param shrinkage common items that halve the likeness
 */
record Likeness(int neighbours, double shrinkage) {

    /**
     * The rows most like the query; the query's own length is the same for all and left out.
     *
     * @param byItem for each item the rows that have it
     * @param length of a row, as its cosine divides by
     * @param room arrays of zeros, one per row
     */
    TopItems nearest(Interests interests, SparseMatrix byItem, float[] length, Scratch room) {
        float[] common = room.take();
        for (int at = 0; at < interests.size(); at++) {
            float weight = interests.weight(at);
            int to = byItem.to(interests.item(at));
            for (int link = byItem.from(interests.item(at)); link < to; link++) {
                common[byItem.column()[link]] += weight;
            }
        }
        TopItems nearest = new TopItems(Math.min(neighbours, common.length));
        for (int row = 0; row < common.length; row++) {
            if (common[row] > 0) {
                float likeness = common[row] / length[row] * (common[row] / (common[row] + (float) shrinkage));
                if (nearest.mayTake(likeness)) {
                    nearest.offer(row, likeness);
                }
                common[row] = 0;
            }
        }
        room.giveBack(common);
        nearest.sort();
        return nearest;
    }
}
