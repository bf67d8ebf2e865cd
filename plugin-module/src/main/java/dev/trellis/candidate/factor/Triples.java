package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.SparseMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Deals the pairs of shopper and item into blocks such that blocks of one round share neither shoppers nor items, and can
 * be learned at the same time without touching each other's vectors: Gemulla et al., Large-Scale Matrix Factorization with
 * Distributed Stochastic Gradient Descent (KDD 2011). Which items share a block is drawn anew for each epoch, so that an
 * item meets every other one as its rival.
 */
final class Triples {

    /** Blocks a side, and rounds an epoch. Not the number of threads: the result must not depend on it. */
    static final int BLOCKS = 8;

    private final int[] shopper;
    private final int[] item;
    private final int[] order;
    private final int[] start = new int[BLOCKS * BLOCKS + 1];
    private final int[] itemBlock;
    private final int[][] itemsOf = new int[BLOCKS][];

    Triples(SparseMatrix byShopper, SplittableRandom random) {
        int pairs = byShopper.nonZeros();
        shopper = new int[pairs];
        item = new int[pairs];
        order = new int[pairs];
        itemBlock = new int[byShopper.columns()];
        int[] shuffled = shuffled(pairs, random);
        for (int row = 0; row < byShopper.rows(); row++) {
            for (int at = byShopper.from(row); at < byShopper.to(row); at++) {
                shopper[shuffled[at]] = row;
                item[shuffled[at]] = byShopper.column()[at];
            }
        }
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        return numbers;
    }

    /** Draws an epoch's blocks, of the items that occur. */
    void deal(int[] items, SplittableRandom random) {
        int[] shuffled = shuffled(items.length, random);
        int[] size = new int[BLOCKS];
        for (int i = 0; i < items.length; i++) {
            itemBlock[items[i]] = shuffled[i] % BLOCKS;
            size[shuffled[i] % BLOCKS]++;
        }
        Arrays.setAll(itemsOf, b -> new int[size[b]]);
        for (int i : items) {
            itemsOf[itemBlock[i]][--size[itemBlock[i]]] = i;
        }
        Arrays.fill(start, 0);
        for (int pair = 0; pair < order.length; pair++) {
            start[cell(pair) + 1]++;
        }
        for (int cell = 0; cell + 1 < start.length; cell++) {
            start[cell + 1] += start[cell];
        }
        int[] next = start.clone();
        for (int pair = 0; pair < order.length; pair++) {
            order[next[cell(pair)]++] = pair;
        }
    }

    private int cell(int pair) {
        return shopper[pair] % BLOCKS * BLOCKS + itemBlock[item[pair]];
    }

    /** Where in the epoch the pairs of these shoppers begin in this round. */
    int from(int shopperBlock, int round) {
        return start[shopperBlock * BLOCKS + itemBlock(shopperBlock, round)];
    }

    int to(int shopperBlock, int round) {
        return start[shopperBlock * BLOCKS + itemBlock(shopperBlock, round) + 1];
    }

    /** The items that the block may touch in this round. */
    int[] items(int shopperBlock, int round) {
        return itemsOf[itemBlock(shopperBlock, round)];
    }

    private static int itemBlock(int shopperBlock, int round) {
        return (shopperBlock + round) % BLOCKS;
    }

    int shopper(int at) {
        return shopper[order[at]];
    }

    int item(int at) {
        return item[order[at]];
    }
}
