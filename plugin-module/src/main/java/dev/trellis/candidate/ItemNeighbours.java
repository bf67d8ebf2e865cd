package dev.trellis.candidate;

/**
 * For each product the products most like it, best first: lists of neighbours laid end to end.
 *
 * @param start where a product's neighbours begin; length is the number of products plus one
 * @param neighbour numbers of products
 * @param similarity 0 exclusive to 1
 */
public record ItemNeighbours(int[] start, int[] neighbour, float[] similarity) {

    static final ItemNeighbours NONE = new ItemNeighbours(new int[1], new int[0], new float[0]);

    /** The first of a product's positions in the other two arrays; a product that came after the training has none. */
    public int from(int product) {
        return product + 1 < start.length ? start[product] : 0;
    }

    /** One past the last of a product's positions. */
    public int to(int product) {
        return product + 1 < start.length ? start[product + 1] : 0;
    }
}
