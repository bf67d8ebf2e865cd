package dev.trellis.broadleaf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trellis.CustomerId;
import dev.trellis.signal.PageType;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.TimeOrderedIds;
import dev.trellis.visit.SessionStamp;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcommerce.common.site.domain.Site;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/** What a signal says about its visit. Empty without a visitor, so that no signal comes into being. */
final class SignalHeaders {

    private static final String ONLY_SITE = "default";

    private static final int USUAL_SESSIONS = 50_000;

    private final Clock clock;
    private final Cache<UUID, Said> said;
    private final TimeOrderedIds ids;

    SignalHeaders(Clock clock) {
        this(clock, USUAL_SESSIONS);
    }

    /** @param sessions of how many to remember what their last page said */
    SignalHeaders(Clock clock, int sessions) {
        this.clock = clock;
        this.said = Caffeine.newBuilder()
                .maximumSize(sessions)
                .expireAfterWrite(SessionStamp.LENGTH.multipliedBy(2))
                .build();
        this.ids = new TimeOrderedIds(clock, new SecureRandom());
    }

    Optional<SignalHeader> on(PageType page) {
        return on(page, ids.get());
    }

    Optional<SignalHeader> on(PageType page, UUID event) {
        return header(page, event, CurrentShopper.customer());
    }

    /** For the moment of login, when Broadleaf does not yet know the request's customer. */
    Optional<SignalHeader> atLoginOf(CustomerId customer) {
        return header(PageType.ACCOUNT, ids.get(), Optional.of(customer));
    }

    /** Of somebody who refused to be known: the visit has to be a made-up one. */
    SignalHeader of(Visit visit) {
        return header(visit, PageType.OTHER, UUID.randomUUID(), Optional.empty())
                .orElseThrow();
    }

    private Optional<SignalHeader> header(PageType page, UUID event, Optional<CustomerId> customer) {
        return header(Visit.current(), page, event, customer);
    }

    private Optional<SignalHeader> header(Visit visit, PageType page, UUID event, Optional<CustomerId> customer) {
        if (visit.visitor().isEmpty() || visit.session().isEmpty()) {
            return Optional.empty();
        }
        Said current = new Said(customer, site(), locale());
        said.put(visit.session().get(), current);
        Instant now = clock.instant();
        return Optional.of(new SignalHeader(
                event,
                now,
                now,
                visit.visitor().get(),
                visit.session().get(),
                customer,
                current.site(),
                current.locale(),
                visit.consent(),
                visit.context(page)));
    }

    /** What Broadleaf knew in the session's last signal, for requests that do not go through Broadleaf. */
    Said lastSaid(UUID session, Locale otherwise) {
        Said last = said.getIfPresent(session);
        return last == null ? new Said(Optional.empty(), ONLY_SITE, otherwise.toLanguageTag()) : last;
    }

    record Said(Optional<CustomerId> customer, String site, String locale) {}

    private static String site() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        Site site = context == null ? null : context.getNonPersistentSite();
        return site == null || site.getName() == null ? ONLY_SITE : site.getName();
    }

    private static String locale() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        Locale locale = context == null ? null : context.getJavaLocale();
        return (locale == null ? Locale.ROOT : locale).toLanguageTag();
    }
}
