package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Catalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Visits by people the shop has never seen, one after the other without end; some of them buy as guests. */
public final class Passers {

    private final Assortment assortment;
    private final Fashion fashion;
    private final Crowd crowd;
    private final Clock clock;
    private final long seed;
    private int number;

    public Passers(Catalogue catalogue, Clock clock, long seed) {
        Instant now = clock.instant();
        this.assortment = new Assortment(catalogue, now);
        this.fashion = new Fashion(assortment, now, seed + 1);
        this.crowd = new Crowd(now.minus(Duration.ofDays(1)), now, seed + 2);
        this.clock = clock;
        this.seed = seed;
    }

    /** The next visit, as it would go from now on if nobody hurried. */
    public synchronized List<Event> next() {
        Shopper shopper = crowd.passer(++number);
        Draw draw = new Draw(seed * 31 + number);
        return new Visit(shopper, clock.instant(), false, assortment, fashion, draw).walk();
    }
}
