package dev.trellis.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trellis.CustomerId;
import dev.trellis.Shopper;
import dev.trellis.VisitorId;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalListener;
import dev.trellis.signal.SignalType;
import dev.trellis.store.SignalStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profiles of the shoppers who are here now, kept fresh by each signal. A shopper's stored history is fetched in the
 * background at first sight; a login joins what the visitor did to what the customer did elsewhere.
 */
public final class Profiles implements SignalListener {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    /** What the shopper dealt with lately. */
    private static final Set<SignalType> RECENT = EnumSet.of(
            SignalType.VIEW_ITEM,
            SignalType.ADD_TO_CART,
            SignalType.REMOVE_FROM_CART,
            SignalType.PURCHASE,
            SignalType.RECOMMENDATION_VIEW,
            SignalType.RECOMMENDATION_CLICK,
            SignalType.RECOMMENDATION_ADD_TO_CART);

    private static final int MOST_RECENT = 400;

    /** What holds for long, however much the shopper looks at in between. */
    private static final Set<SignalType> LASTING = EnumSet.of(SignalType.PURCHASE, SignalType.RECOMMENDATION_DISMISS);

    private final SignalStore store;
    private final Executor background;
    private final long patienceMillis;
    private final Cache<Shopper, ProfileSlot> slots;
    /** Nothing of these may come back from a store that has not erased them yet, or by a signal under way. */
    private final Cache<VisitorId, Boolean> forgotten = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(1, TimeUnit.DAYS)
            .executor(Runnable::run)
            .build();

    /**
     * @param background runs the reading of histories
     * @param patienceMillis how long {@link #of} waits for a history that is being fetched
     * @param capacity shoppers kept in memory
     */
    public Profiles(SignalStore store, Executor background, long patienceMillis, int capacity) {
        this.store = store;
        this.background = background;
        this.patienceMillis = patienceMillis;
        this.slots = Caffeine.newBuilder()
                .maximumSize(capacity)
                // Read anew now and then: another node may have erased a visitor since.
                .expireAfterWrite(15, TimeUnit.MINUTES)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public void accepted(Signal signal) {
        if (isForgotten(signal.header().visitor())) {
            return;
        }
        ProfileSlot visitor = slot(visitor(signal.header().visitor()));
        Optional<ProfileSlot> customer = signal.header().customer().map(id -> slot(customer(id)));
        if (signal instanceof Signal.Login) {
            customer.ifPresent(known -> {
                known.update(profile -> profile.and(visitor.now()));
                visitor.whenComplete(() -> known.update(profile -> profile.and(visitor.now())));
            });
        } else {
            // What a customer does stays with the customer: the next one to log in here may be somebody else.
            customer.orElse(visitor).update(profile -> profile.after(signal));
        }
    }

    /** What is known of the shopper; waits a little if the history is on its way. Nothing without consent. */
    public Profile of(Shopper shopper) {
        Optional<VisitorId> id = shopper.visitor();
        if (id.isEmpty()) {
            return Profile.EMPTY;
        }
        ProfileSlot visitor = slot(visitor(id.get()));
        Optional<ProfileSlot> customer = shopper.customer().map(c -> slot(customer(c)));
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        Profile own = visitor.await(until);
        return customer.map(slot -> slot.await(until).and(own)).orElse(own);
    }

    /** Drops what memory holds of a visitor, and of the customers it may have been. */
    public void forget(VisitorId visitor) {
        forgotten.put(visitor, Boolean.TRUE);
        slots.invalidate(visitor(visitor));
        // Which customers share the visitor's history is the store's knowledge: theirs are read anew at next sight.
        slots.asMap().keySet().removeIf(shopper -> shopper.customer().isPresent());
    }

    private ProfileSlot slot(Shopper key) {
        ProfileSlot known = slots.getIfPresent(key);
        if (known != null) {
            return known;
        }
        ProfileSlot[] made = new ProfileSlot[1];
        ProfileSlot slot = slots.get(key, k -> made[0] = new ProfileSlot());
        if (slot == made[0]) {
            fetch(key, slot);
        }
        return slot;
    }

    private void fetch(Shopper key, ProfileSlot slot) {
        try {
            background.execute(() -> {
                try {
                    Profile stored = stored(key, LASTING, Profile.LONGEST).and(stored(key, RECENT, MOST_RECENT));
                    slot.update(stored::and);
                } catch (RuntimeException e) {
                    LOG.warn("A shopper's history could not be read; recommendations go on without it.", e);
                } finally {
                    slot.complete();
                }
            });
        } catch (RuntimeException full) {
            LOG.debug("Too many histories at once: this shopper starts without", full);
            slot.complete();
        }
    }

    private boolean isForgotten(VisitorId visitor) {
        return forgotten.getIfPresent(visitor) != null;
    }

    private Profile stored(Shopper key, Set<SignalType> kinds, int limit) {
        List<Signal> newestFirst = store.history(key, kinds, limit).stream()
                .filter(signal -> !isForgotten(signal.header().visitor()))
                .toList();
        Profile profile = Profile.EMPTY;
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            profile = profile.after(newestFirst.get(i));
        }
        return profile;
    }

    private static Shopper visitor(VisitorId id) {
        return Shopper.of(id);
    }

    private static Shopper customer(CustomerId id) {
        return new Shopper(Optional.empty(), Optional.of(id));
    }
}
