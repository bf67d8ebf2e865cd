package dev.trellis.broadleaf;

import dev.trellis.CustomerId;
import dev.trellis.Shopper;
import dev.trellis.signal.Consent;
import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;

/** Who is behind the request of this thread. For widgets and for a store's own controllers. */
public final class CurrentShopper {

    private CurrentShopper() {}

    /** {@link Shopper#UNKNOWN} without consent, for crawlers and outside of a request. */
    public static Shopper get() {
        return Visit.current()
                .visitor()
                .map(visitor -> new Shopper(Optional.of(visitor), customer()))
                .orElse(Shopper.UNKNOWN);
    }

    public static Consent consent() {
        return Visit.current().consent();
    }

    /** Whether the page should ask: consent is required, and the shopper has neither given nor refused it. */
    public static boolean consentWanted() {
        return Visit.current().consentWanted();
    }

    static Optional<CustomerId> customer() {
        return Optional.ofNullable(CustomerState.getCustomer()).flatMap(CurrentShopper::recognized);
    }

    /** Broadleaf gives every anonymous visitor a customer too: only one who logged in counts. */
    private static Optional<CustomerId> recognized(Customer customer) {
        boolean recognized = customer.getId() != null && (customer.isLoggedIn() || customer.isCookied());
        return recognized ? Optional.of(new CustomerId(customer.getId())) : Optional.empty();
    }
}
