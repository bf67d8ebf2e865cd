package dev.trellis.broadleaf;

import dev.trellis.CustomerId;
import dev.trellis.signal.PageType;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.TimeOrderedIds;
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

    private final Clock clock;
    private final TimeOrderedIds ids;

    SignalHeaders(Clock clock) {
        this.clock = clock;
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

    private Optional<SignalHeader> header(PageType page, UUID event, Optional<CustomerId> customer) {
        Visit visit = Visit.current();
        if (visit.visitor().isEmpty() || visit.session().isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(new SignalHeader(
                event,
                now,
                now,
                visit.visitor().get(),
                visit.session().get(),
                customer,
                site(),
                locale(),
                visit.consent(),
                visit.context(page)));
    }

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
