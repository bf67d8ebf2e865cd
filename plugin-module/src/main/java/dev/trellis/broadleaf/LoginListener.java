package dev.trellis.broadleaf;

import dev.trellis.CustomerId;
import dev.trellis.signal.Signal;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.security.CustomerAuthenticatedFromCookieEvent;
import org.broadleafcommerce.profile.web.core.security.CustomerLoggedInEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Joins the visitor to the customer when one logs in, registers (Broadleaf logs them in) or is remembered. */
final class LoginListener implements ApplicationListener<ApplicationEvent> {

    private final SignalHeaders headers;
    private final SignalEmitter emitter;

    LoginListener(SignalHeaders headers, SignalEmitter emitter) {
        this.headers = headers;
        this.emitter = emitter;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof CustomerLoggedInEvent login) {
            loggedIn(login.getCustomer());
        } else if (event instanceof CustomerAuthenticatedFromCookieEvent remembered) {
            loggedIn(remembered.getCustomer());
        }
    }

    private void loggedIn(Customer customer) {
        emitter.emit("login hook", () -> headers.atLoginOf(new CustomerId(customer.getId()))
                .map(Signal.Login::new));
    }

    /** Also when a shopper who is logged in already gives consent. */
    void loggedIn(CustomerId customer) {
        emitter.emit("login hook", () -> headers.atLoginOf(customer).map(Signal.Login::new));
    }
}
