package dev.trellis.rerank.explore;

import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalListener;
import dev.trellis.signal.SignalType;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * What each product brought in the units that explore: views by the shopper's eyes and clicks, faded with a half-life of
 * two weeks; of each unit the 20,000 products seen most. Elsewhere nothing is counted.
 */
public final class ResponseCounts implements SignalListener {

    private final Set<String> names;
    private final AtomicReference<Map<String, UnitResponses>> units;

    private ResponseCounts(Set<String> names) {
        this.names = names;
        this.units = new AtomicReference<>(fresh());
        units.get().values().forEach(UnitResponses::catchUp);
    }

    /** @param units names of the units that explore, with commas */
    public static ResponseCounts of(String units) {
        return new ResponseCounts(
                Arrays.stream(units.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    private Map<String, UnitResponses> fresh() {
        return names.stream().collect(Collectors.toUnmodifiableMap(name -> name, name -> new UnitResponses()));
    }

    @Override
    public void accepted(Signal signal) {
        count(signal, units.get());
    }

    /** Counts anew from what is stored, on all nodes and before the start; meanwhile the old counts serve. */
    public Recount recount() {
        return new Recount(this);
    }

    Responses current(String unit) {
        UnitResponses known = units.get().get(unit);
        return known == null ? Responses.NONE : known.now();
    }

    private static void count(Signal signal, Map<String, UnitResponses> into) {
        if (signal instanceof Signal.OnRecommendation response
                && (response.type() == SignalType.RECOMMENDATION_VIEW
                        || response.type() == SignalType.RECOMMENDATION_CLICK)) {
            boolean clicked = response.type() == SignalType.RECOMMENDATION_CLICK;
            long at = response.header().occurredAt().toEpochMilli();
            UnitResponses unit = into.get(response.recommendation().unit());
            for (Item item : response.items()) {
                if (unit != null) {
                    unit.add(item.product().value(), clicked ? 0 : 1, clicked ? 1 : 0, at);
                }
            }
        }
    }

    /** Hears what is stored, oldest first, and takes the place of the counts at the end. */
    public static final class Recount {

        private final ResponseCounts counts;
        private final Map<String, UnitResponses> fresh;

        private Recount(ResponseCounts counts) {
            this.counts = counts;
            this.fresh = counts.fresh();
        }

        public void hear(Signal signal) {
            count(signal, fresh);
        }

        public void finish() {
            fresh.values().forEach(UnitResponses::catchUp);
            counts.units.set(fresh);
        }
    }
}
