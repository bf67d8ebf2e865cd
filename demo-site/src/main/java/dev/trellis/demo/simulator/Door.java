package dev.trellis.demo.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Decides who comes: the eager ones more often, each at their own hours. */
final class Door {

    private static final int TRIES = 400;
    private static final double MOST_FREE = 3;

    private final List<Shopper> shoppers;
    private final double[] upTo;
    private final Draw draw;

    Door(List<Shopper> shoppers, long seed) {
        this.shoppers = shoppers;
        this.draw = new Draw(seed);
        this.upTo = new double[shoppers.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += shoppers.get(i).eagerness();
            upTo[i] = sum;
        }
    }

    /** Empty if nobody has time. */
    Optional<Shopper> whoComes(Instant at) {
        ZonedDateTime local = at.atZone(ZoneOffset.UTC);
        for (int i = 0; i < TRIES; i++) {
            Shopper shopper = shoppers.get(draw.place(upTo, upTo[upTo.length - 1]));
            if (shopper.around(at) && draw.chance(shopper.persona().hours().weight(local) / MOST_FREE)) {
                return Optional.of(shopper);
            }
        }
        return Optional.empty();
    }
}
