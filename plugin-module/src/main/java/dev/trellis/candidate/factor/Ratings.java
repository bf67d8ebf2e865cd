package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Query;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Each shopper's last rating of each item, in spreads from the mean.
 *
 * @param items how many there are
 * @param start where each shopper's ratings begin; length is the number of shoppers plus one
 */
record Ratings(int items, int[] start, int[] item, float[] value) {

    static Ratings of(Histories histories, RatingScale scale) {
        int[] start = new int[histories.groups() + 1];
        int[] item = new int[histories.events()];
        float[] value = new float[histories.events()];
        int[] placeOf = new int[histories.items()];
        Arrays.fill(placeOf, -1);
        int size = 0;
        for (int group = 0; group < histories.groups(); group++) {
            int first = size;
            for (int at = histories.from(group); at < histories.to(group); at++) {
                if (scale.counts(histories.kind(at))) {
                    int place = placeOf[histories.item(at)];
                    if (place < first) {
                        place = size++;
                        placeOf[histories.item(at)] = place;
                        item[place] = histories.item(at);
                    }
                    value[place] = scale.inward(histories.weight(at));
                }
            }
            start[group + 1] = size;
        }
        return new Ratings(histories.items(), start, Arrays.copyOf(item, size), Arrays.copyOf(value, size));
    }

    /** Those of one shopper, of items that are known. */
    static Ratings of(Query query, int items, RatingScale scale) {
        int length = query.length();
        int[] item = new int[length];
        float[] value = new float[length];
        int size = 0;
        for (int at = length - 1; at >= 0; at--) {
            int one = query.item()[at];
            if (one < items && scale.counts(query.kind(at)) && !contains(item, size, one)) {
                item[size] = one;
                value[size++] = scale.inward(query.weight()[at]);
            }
        }
        return new Ratings(items, new int[] {0, size}, item, value);
    }

    private static boolean contains(int[] items, int size, int item) {
        for (int i = 0; i < size; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }

    int shoppers() {
        return start.length - 1;
    }

    int count() {
        return start[shoppers()];
    }

    int count(int shopper) {
        return start[shopper + 1] - start[shopper];
    }

    /** How many ratings each item has. */
    int[] perItem() {
        int[] count = new int[items];
        for (int at = 0; at < count(); at++) {
            count[item[at]]++;
        }
        return count;
    }

    /** A tenth of the ratings, by chance; of the others nothing is held back. */
    boolean[] tenth(SplittableRandom random) {
        boolean[] held = new boolean[count()];
        for (int at = 0; at < held.length; at++) {
            held[at] = random.nextInt(10) == 0;
        }
        return held;
    }

    /** Those that are marked, or those that are not; shoppers keep their numbers. */
    Ratings only(boolean[] marked, boolean which) {
        int[] begin = new int[start.length];
        int[] kept = new int[count()];
        float[] keptValue = new float[count()];
        int size = 0;
        for (int shopper = 0; shopper < shoppers(); shopper++) {
            for (int at = start[shopper]; at < start[shopper + 1]; at++) {
                if (marked[at] == which) {
                    kept[size] = item[at];
                    keptValue[size++] = value[at];
                }
            }
            begin[shopper + 1] = size;
        }
        return new Ratings(items, begin, Arrays.copyOf(kept, size), Arrays.copyOf(keptValue, size));
    }
}
