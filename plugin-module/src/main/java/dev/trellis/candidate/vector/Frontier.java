package dev.trellis.candidate.vector;

import java.util.Arrays;

/** Nodes still to be looked at, the best first: a heap on flat arrays that grows. Not thread-safe. */
final class Frontier {

    private int[] node = new int[1024];
    private float[] score = new float[1024];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    float bestScore() {
        return score[0];
    }

    void add(int candidate, float value) {
        if (size == node.length) {
            node = Arrays.copyOf(node, 2 * size);
            score = Arrays.copyOf(score, 2 * size);
        }
        int at = size++;
        while (at > 0 && score[(at - 1) / 2] < value) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        node[at] = candidate;
        score[at] = value;
    }

    /** The best, which is taken away. */
    int take() {
        int best = node[0];
        int last = node[--size];
        float value = score[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && score[child + 1] > score[child]) {
                child++;
            }
            if (score[child] <= value) {
                break;
            }
            move(child, at);
            at = child;
        }
        node[at] = last;
        score[at] = value;
        return best;
    }

    private void move(int from, int to) {
        node[to] = node[from];
        score[to] = score[from];
    }
}
