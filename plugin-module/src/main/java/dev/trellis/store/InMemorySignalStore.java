package dev.trellis.store;

import dev.trellis.CustomerId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Fingerprint;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps signals for as long as the process runs: for tests and trials. */
public final class InMemorySignalStore implements SignalStore {

    private static final Comparator<Signal> BY_TIME =
            Comparator.comparing(signal -> signal.header().occurredAt());

    private final Map<UUID, Signal> signals = new HashMap<>();
    private final Map<CustomerId, Set<VisitorId>> links = new HashMap<>();
    private final Set<VisitorId> erased = new HashSet<>();

    @Override
    public synchronized Appended append(List<Signal> batch) {
        List<Signal> wanted = batch.stream()
                .filter(signal -> !erased.contains(signal.header().visitor()))
                .toList();
        NewSignals news = NewSignals.among(wanted, this::known);
        for (NewSignals.One one : news.signals()) {
            signals.put(one.signal().header().eventId(), one.signal());
            if (one.signal() instanceof Signal.Login login) {
                login.header().customer().ifPresent(customer -> links.computeIfAbsent(customer, c -> new HashSet<>())
                        .add(login.header().visitor()));
            }
        }
        int fresh = news.signals().size() - news.synthetic();
        return new Appended(fresh, news.natural(), news.synthetic(), batch.size() - wanted.size());
    }

    private Map<UUID, OptionalLong> known(Collection<UUID> ids) {
        Map<UUID, OptionalLong> known = new HashMap<>();
        for (UUID id : ids) {
            if (signals.containsKey(id)) {
                known.put(id, OptionalLong.of(Fingerprint.of(signals.get(id))));
            }
        }
        return known;
    }

    @Override
    public Streamed read(Instant from, Consumer<Signal> reader) {
        List<Signal> all = sorted(BY_TIME).stream()
                .filter(signal -> !signal.header().occurredAt().isBefore(from))
                .toList();
        List<Signal> people = people(all.stream()).toList();
        people.forEach(reader);
        return new Streamed(people.size(), all.size() - people.size(), 0);
    }

    @Override
    public synchronized List<Signal> history(Shopper shopper, Set<SignalType> kinds, int limit) {
        Set<VisitorId> visitors = new HashSet<>();
        shopper.visitor().ifPresent(visitors::add);
        shopper.customer().map(c -> links.getOrDefault(c, Set.of())).ifPresent(visitors::addAll);
        Stream<Signal> newest = sorted(BY_TIME.reversed()).stream()
                .filter(signal -> kinds.contains(signal.type()))
                .filter(signal -> signal.header().customer().isEmpty()
                                && visitors.contains(signal.header().visitor())
                        || shopper.customer().isPresent()
                                && shopper.customer().equals(signal.header().customer()))
                .limit(limit);
        return people(newest).toList();
    }

    private static Stream<Signal> people(Stream<Signal> signals) {
        return signals.filter(signal -> !signal.header().context().robot());
    }

    @Override
    public synchronized int erase(VisitorId visitor) {
        erased.add(visitor);
        int before = signals.size();
        signals.values().removeIf(signal -> signal.header().visitor().equals(visitor));
        links.values().forEach(visitors -> visitors.remove(visitor));
        return before - signals.size();
    }

    private synchronized List<Signal> sorted(Comparator<Signal> order) {
        List<Signal> list = new ArrayList<>(signals.values());
        list.sort(order);
        return list;
    }
}
