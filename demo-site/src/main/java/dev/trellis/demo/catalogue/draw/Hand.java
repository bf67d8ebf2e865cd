package dev.trellis.demo.catalogue.draw;

import java.util.List;
import java.util.Random;

/** The draughtsman's hand: small differences from one drawing to the next, always the same for the same product. */
final class Hand {

    private final Random random;

    Hand(String seed) {
        random = new Random(seed.hashCode() * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    double about(double middle, double spread) {
        return middle + (random.nextDouble() * 2 - 1) * spread;
    }

    boolean maybe(double chance) {
        return random.nextDouble() < chance;
    }

    int upTo(int n) {
        return random.nextInt(n);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
