package dev.trellis.broadleaf;

import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The browser behind the current request, as far as it may be known. Bound to the request's thread. */
final class Visit {

    /** Nobody in particular: no consent, a crawler, or no request at all. */
    static final Visit UNKNOWN = withoutVisitor(Consent.UNKNOWN, false);

    private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();

    private final Consent consent;
    private final Optional<VisitorId> visitor;
    private final Optional<UUID> session;
    private final boolean consentWanted;
    private final Function<PageType, Context> context;
    private final Consumer<String> timeZone;
    private final Map<Long, Signal> unconfirmed = new HashMap<>(2);

    private Visit(
            Consent consent,
            Optional<VisitorId> visitor,
            Optional<UUID> session,
            boolean consentWanted,
            Function<PageType, Context> context,
            Consumer<String> timeZone) {
        this.consent = consent;
        this.visitor = visitor;
        this.session = session;
        this.consentWanted = consentWanted;
        this.context = context;
        this.timeZone = timeZone;
    }

    /** Of whose circumstances nothing is known. */
    static Visit of(Consent consent, VisitorId visitor, UUID session) {
        return of(consent, visitor, session, Context::of, zone -> {});
    }

    /**
     * @param context asked for every signal: what is not known at first may be a moment later
     * @param timeZone told what the browser says
     */
    static Visit of(
            Consent consent,
            VisitorId visitor,
            UUID session,
            Function<PageType, Context> context,
            Consumer<String> timeZone) {
        return new Visit(consent, Optional.of(visitor), Optional.of(session), false, context, timeZone);
    }

    /** @param consentWanted the shopper has not been asked yet and should be */
    static Visit withoutVisitor(Consent consent, boolean consentWanted) {
        return new Visit(consent, Optional.empty(), Optional.empty(), consentWanted, Context::of, zone -> {});
    }

    static Visit current() {
        Visit visit = CURRENT.get();
        return visit == null ? UNKNOWN : visit;
    }

    static boolean bound() {
        return CURRENT.get() != null;
    }

    static void bind(Visit visit) {
        CURRENT.set(visit);
    }

    static void clear() {
        CURRENT.remove();
    }

    Consent consent() {
        return consent;
    }

    Optional<VisitorId> visitor() {
        return visitor;
    }

    Optional<UUID> session() {
        return session;
    }

    boolean consentWanted() {
        return consentWanted;
    }

    Context context(PageType page) {
        return context.apply(page);
    }

    void timeZone(String zone) {
        timeZone.accept(zone);
    }

    /** Keeps an order's signal until the order is known to be in the database; forgotten with the request. */
    void holdUntilCommitted(long order, Signal purchase) {
        unconfirmed.put(order, purchase);
    }

    Optional<Signal> release(long order) {
        return Optional.ofNullable(unconfirmed.remove(order));
    }
}
