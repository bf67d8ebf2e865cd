package dev.trellis.store;

import dev.trellis.signal.Details;
import dev.trellis.signal.Fingerprint;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What a batch has that a store does not: the rule of {@link SignalStore#append}, for whoever implements it.
 *
 * @param signals to keep, in the batch's order but for those under new ids, which come last
 * @param natural how many are the same as one that is there, or as one before them in the batch
 * @param synthetic how many of {@code signals} have a new id
 */
public record NewSignals(List<One> signals, int natural, int synthetic) {

    /** @param fingerprint to be kept with the signal */
    public record One(Signal signal, long fingerprint) {}

    /**
     * Asks a store what it has.
     *
     * @param <X> what goes wrong
     */
    @FunctionalInterface
    public interface Known<X extends Exception> {
        /**
         * Of these ids, those that are taken, with the fingerprints of their events; an event whose fingerprint was never
         * kept counts as the same.
         */
        Map<UUID, OptionalLong> of(Collection<UUID> ids) throws X;
    }

    /** @param known asked twice at most */
    public static <X extends Exception> NewSignals among(List<Signal> batch, Known<X> known) throws X {
        List<UUID> ids = batch.stream()
                .map(signal -> signal.header().eventId())
                .distinct()
                .toList();
        Search search = new Search(new HashMap<>(known.of(ids)));
        for (Signal signal : batch) {
            search.add(signal, Fingerprint.of(signal));
        }
        List<Signal> copies = search.others.stream().map(NewSignals::copy).toList();
        if (!copies.isEmpty()) {
            search.taken.putAll(known.of(
                    copies.stream().map(copy -> copy.header().eventId()).toList()));
        }
        int fresh = search.found.size();
        copies.forEach(copy -> search.add(copy, Fingerprint.of(copy)));
        return new NewSignals(search.found, search.natural, search.found.size() - fresh);
    }

    private static Signal copy(Signal signal) {
        try {
            return Details.of(signal).signal(signal.type(), signal.header().copiedTo(Fingerprint.newIdOf(signal)));
        } catch (MalformedSignalException e) {
            throw new IllegalStateException("A whole signal is whole under any id", e);
        }
    }

    private static final class Search {

        private final Map<UUID, OptionalLong> taken;
        private final List<One> found = new ArrayList<>();
        private final List<Signal> others = new ArrayList<>();
        private int natural;

        Search(Map<UUID, OptionalLong> taken) {
            this.taken = taken;
        }

        void add(Signal signal, long fingerprint) {
            OptionalLong holder = taken.putIfAbsent(signal.header().eventId(), OptionalLong.of(fingerprint));
            if (holder == null) {
                found.add(new One(signal, fingerprint));
            } else if (holder.isEmpty() || holder.getAsLong() == fingerprint) {
                natural++;
            } else {
                others.add(signal);
            }
        }
    }
}
