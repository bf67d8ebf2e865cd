package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Catalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Half a year of the demo shop, ending now: the same catalogue, seed and clock (to the minute) give the same story.
 * Can be told once, because its shoppers remember what they did.
 */
public final class History {

    public static final Duration LENGTH = Duration.ofDays(182);

    private static final int WITH_ACCOUNT = 2400;
    private static final int WITHOUT = 2600;
    private static final double VISITS_PER_DAY = 53;

    private final Instant now;
    private final Assortment assortment;
    private final Fashion fashion;
    private final List<Shopper> shoppers;
    private final Iterator<Arrivals.Arrival> arrivals;
    private final Door door;
    private final long seed;
    private final PriorityQueue<Event> upcoming = new PriorityQueue<>(
            Comparator.comparing(Event::at).thenComparing(e -> e.shopper().number()));

    public History(Catalogue catalogue, Clock clock, long seed) {
        this.now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        this.seed = seed;
        Instant begin = now.minus(LENGTH);
        this.assortment = new Assortment(catalogue, now);
        this.fashion = new Fashion(assortment, now, seed + 1);
        this.shoppers = new Crowd(begin, now, seed + 2).gather(WITH_ACCOUNT, WITHOUT);
        this.arrivals = new Arrivals(begin, now, seed + 3).all(VISITS_PER_DAY).iterator();
        this.door = new Door(shoppers, seed + 4);
    }

    /** The demo shopper first, then those with an account, then those without; also those who never come. */
    public List<Shopper> shoppers() {
        return shoppers;
    }

    /** Slugs of the products whose demand has been growing for some days. */
    public Set<String> rising() {
        return fashion.rising();
    }

    /** Everything that happened, oldest first, drawn as it is read. */
    public Stream<Event> events() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Telling(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private final class Telling implements Iterator<Event> {

        private Instant told = Instant.MIN;

        @Override
        public boolean hasNext() {
            while (arrivals.hasNext()
                    && (upcoming.isEmpty() || upcoming.peek().at().isAfter(told))) {
                Arrivals.Arrival arrival = arrivals.next();
                told = arrival.at();
                visit(arrival);
            }
            return !upcoming.isEmpty();
        }

        @Override
        public Event next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The story ends now.");
            }
            return upcoming.remove();
        }
    }

    private void visit(Arrivals.Arrival arrival) {
        (arrival.demo() ? Optional.of(shoppers.get(0)) : door.whoComes(arrival.at())).ifPresent(shopper -> {
            Draw draw = new Draw(seed * 31 + shopper.number() * 1009L + shopper.countVisit());
            new Visit(shopper, arrival.at(), arrival.resolved(), assortment, fashion, draw)
                    .walk().stream().filter(e -> e.at().isBefore(now)).forEach(upcoming::add);
        });
    }
}
