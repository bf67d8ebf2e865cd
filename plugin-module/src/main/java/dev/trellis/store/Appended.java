package dev.trellis.store;

/**
 * What became of a batch; the four add up to its size.
 *
 * @param fresh kept, under the ids they came with
 * @param natural left out: the same event was there already
 * @param synthetic kept under a new id, because a different event had theirs
 * @param erased left out: their visitor took back consent
 */
public record Appended(int fresh, int natural, int synthetic, int erased) {

    public static final Appended NOTHING = new Appended(0, 0, 0, 0);

    /** How many more signals the store has than before. */
    public int kept() {
        return fresh + synthetic;
    }

    public Appended plus(Appended other) {
        return new Appended(
                fresh + other.fresh, natural + other.natural, synthetic + other.synthetic, erased + other.erased);
    }
}
