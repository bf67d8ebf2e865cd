package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.neighbour.ItemWeights;
import dev.trellis.candidate.neighbour.Rows;
import java.util.Arrays;

/**
 * The closed form: with P = (XᵀX + λI)⁻¹, the weight of history item i for item j is -P_ij / P_jj. Of each item's weights
 * only the strongest are kept, which costs no measurable accuracy and makes scoring some hundred times faster.
 */
final class ExactWeights {

    private final Ridge ridge;
    private final Training training;

    ExactWeights(Ridge ridge, Training training) {
        this.ridge = ridge;
        this.training = training;
    }

    ItemWeights learn(SparseMatrix groups) {
        Gram gram = new Gram(groups);
        int[] active = gram.active();
        Tiles tiles = gram.tiles(ridge.lambda(), training);
        double[] discount = new double[active.length];
        Arrays.setAll(discount, at -> ridge.discountOf(tiles.get(at, at) - ridge.lambda()));
        SymmetricInverse.invert(tiles, ridge.lambda() / 2, training);
        int[][] source = new int[groups.columns()][0];
        float[][] weight = new float[groups.columns()][0];
        TopItems[] best = new TopItems[training.cores().count()];
        Arrays.setAll(best, i -> new TopItems(Math.min(ridge.kept(), active.length)));
        training.cores().each(active.length, 16, (thread, from, to) -> {
            for (int target = from; target < to; target++) {
                choose(tiles, target, best[thread]);
                double scale = -discount[target] / tiles.get(target, target);
                source[active[target]] = items(best[thread], active);
                weight[active[target]] = weights(best[thread], tiles, target, scale);
            }
        });
        return new ItemWeights(Rows.of(groups.columns(), source, weight).transposed());
    }

    private static void choose(Tiles inverse, int target, TopItems best) {
        best.clear();
        for (int other = 0; other < inverse.size(); other++) {
            float strength = (float) Math.abs(at(inverse, other, target));
            if (other != target && strength > 0 && best.mayTake(strength)) {
                best.offer(other, strength);
            }
        }
    }

    private static int[] items(TopItems best, int[] active) {
        return Arrays.stream(best.items()).map(place -> active[place]).toArray();
    }

    private static float[] weights(TopItems best, Tiles inverse, int target, double scale) {
        float[] weights = new float[best.size()];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) (scale * at(inverse, best.item(at), target));
        }
        return weights;
    }

    private static double at(Tiles symmetric, int a, int b) {
        return symmetric.get(Math.max(a, b), Math.min(a, b));
    }
}
