package dev.trellis.demo.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** Chance, from one seeded source. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double unit() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long bits() {
        return random.nextLong();
    }

    /** A random (version 4) id. */
    UUID uuid() {
        long high = bits() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = bits() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** How often something happens before it stops, each time going on with this chance; at most {@code most}. */
    int repeats(double goesOn, int most) {
        int times = 0;
        while (times < most && chance(goesOn)) {
            times++;
        }
        return times;
    }

    /** A factor around 1. */
    double noise(double sigma) {
        return Math.exp(random.nextGaussian() * sigma);
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Empty if nothing has any weight. */
    <T> Optional<T> weighted(List<T> choices, ToDoubleFunction<T> weight) {
        double[] upTo = new double[choices.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.max(0, weight.applyAsDouble(choices.get(i)));
            upTo[i] = sum;
        }
        return sum <= 0 ? Optional.empty() : Optional.of(choices.get(place(upTo, sum)));
    }

    /** The index of the interval in which a uniform draw falls; {@code upTo} is rising and ends with {@code sum}. */
    int place(double[] upTo, double sum) {
        double at = random.nextDouble() * sum;
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
