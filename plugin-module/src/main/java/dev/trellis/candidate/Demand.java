package dev.trellis.candidate;

import dev.trellis.signal.SignalType;
import java.util.Arrays;
import java.util.UUID;

/**
 * How much each product is in demand: counts that decay with time, fast for what is happening now, slowly for what is
 * usual. Fed oldest first.
 */
final class Demand {

    private static final double FAST_HALF_LIFE_MILLIS = 2 * 86_400_000.0;
    private static final double SLOW_HALF_LIFE_MILLIS = 21 * 86_400_000.0;
    /** Enough expected interest that a handful of visits makes no trend. */
    private static final double SMOOTHING = 4;

    private static final int FEWEST_VISITS = 3;

    private final double[] fast;
    private final double[] slow;
    private final int[] visits;
    private final UUID[] lastVisit;
    private final double[] purchased;
    private final long now;

    Demand(int products, long nowMillis) {
        fast = new double[products];
        slow = new double[products];
        visits = new int[products];
        lastVisit = new UUID[products];
        purchased = new double[products];
        now = nowMillis;
    }

    void add(int product, SignalType type, UUID visit, long atMillis) {
        double weight = weight(type);
        double age = Math.max(0, now - atMillis);
        fast[product] += weight * Math.pow(2, -age / FAST_HALF_LIFE_MILLIS);
        slow[product] += weight * Math.pow(2, -age / SLOW_HALF_LIFE_MILLIS);
        if (age < 4 * FAST_HALF_LIFE_MILLIS && !visit.equals(lastVisit[product])) {
            visits[product]++;
            lastVisit[product] = visit;
        }
        if (type == SignalType.PURCHASE) {
            purchased[product]++;
        }
    }

    double[] purchased() {
        return purchased.clone();
    }

    /**
     * Present demand, raised where it is above the product's own usual level. In a steady state the fast count is the
     * slow one times the ratio of the half-lives.
     */
    double[] trending() {
        double[] trending = new double[fast.length];
        Arrays.setAll(trending, product -> {
            if (visits[product] < FEWEST_VISITS) {
                return 0;
            }
            double usual = slow[product] * FAST_HALF_LIFE_MILLIS / SLOW_HALF_LIFE_MILLIS;
            return fast[product] * (fast[product] + SMOOTHING) / (usual + SMOOTHING);
        });
        return trending;
    }

    private static double weight(SignalType type) {
        return switch (type) {
            case PURCHASE -> 4;
            case ADD_TO_CART -> 2;
            default -> 1;
        };
    }
}
