package dev.trellis.ops.training;

import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.StoreData;
import dev.trellis.candidate.StoreHistories;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.profile.Profiles;
import dev.trellis.profile.Touch;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What some shoppers, visits and orders were as far as the model has heard of them, and what they are now. */
record News(StoreData before, StoreData after) {

    /** A longer one ends a visit. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    /**
     * Fresh signals on top of what the profiles know of the same shoppers from before the first of these. An order is always
     * whole, and nothing before.
     */
    static News of(List<Signal> fresh, Catalog catalog, Profiles profiles) {
        StoreHistories histories = new StoreHistories(catalog);
        Set<Object> shoppers = new HashSet<>();
        fresh.stream()
                .map(Signal::header)
                .sorted(Comparator.comparing(SignalHeader::occurredAt))
                .filter(header ->
                        shoppers.add(header.customer().<Object>map(id -> id).orElse(header.visitor())))
                .forEach(first -> recall(first, profiles, histories));
        int known = histories.interactions();
        fresh.forEach(histories::hear);
        return new News(histories.first(known, ItemContent.NONE), histories.all(ItemContent.NONE));
    }

    /** Compares seconds, as a store may keep no finer times: a fresh act must not count as an earlier one as well. */
    private static void recall(SignalHeader first, Profiles profiles, StoreHistories histories) {
        long begin = first.occurredAt().getEpochSecond() * 1000;
        long later = begin;
        boolean sameVisit = true;
        for (Touch touch : profiles.of(first.shopper()).touches()) {
            if (touch.atMillis() < begin) {
                sameVisit &= later - touch.atMillis() <= PAUSE.toMillis();
                histories.recall(first, touch, sameVisit);
                later = touch.atMillis();
            }
        }
    }

    /**
     * What was stored in a time: whole visits that began in it, each taken for a shopper of its own, as what belongs to those
     * from before is not at hand.
     */
    static News stored(ModelTrainer trainer, Catalog catalog, Instant from, Instant until) {
        StoreHistories histories = new StoreHistories(catalog);
        Instant earlier = from.minus(PAUSE);
        trainer.hear(earlier.isBefore(Instant.EPOCH) ? Instant.EPOCH : earlier, until, histories::hear);
        long second = from.getEpochSecond() + (from.getNano() > 0 ? 1 : 0);
        Histories visits = begun(histories.all(ItemContent.NONE).visits(), second);
        Histories orders =
                histories.between(second, Long.MAX_VALUE, ItemContent.NONE).orders();
        return new News(
                new StoreData(empty(visits), empty(visits), empty(orders), ItemContent.NONE),
                new StoreData(visits, visits, orders, ItemContent.NONE));
    }

    private static Histories begun(Histories visits, long second) {
        HistoriesBuilder begun = new HistoriesBuilder();
        for (int visit = 0; visit < visits.groups(); visit++) {
            int from = visits.from(visit);
            if (from < visits.to(visit) && visits.second(from) >= second) {
                for (int at = from; at < visits.to(visit); at++) {
                    begun.add(visit, visits.item(at), visits.weight(at), visits.second(at), visits.kind(at));
                }
            }
        }
        return begun.build(visits.groups(), visits.items());
    }

    private static Histories empty(Histories like) {
        return new HistoriesBuilder().build(like.groups(), like.items());
    }
}
