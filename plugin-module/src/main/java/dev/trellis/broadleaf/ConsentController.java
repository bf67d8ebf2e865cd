package dev.trellis.broadleaf;

import dev.trellis.signal.Consent;
import java.time.Clock;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code POST /trellis/consent} with {@code decision} = granted, denied or revoked, the store's CSRF token and, for a
 * plain form, {@code back}: the path to return to; a script may add {@code referrer}: where the shopper came from. A form is answered with 303, a script with 204, a decision that does
 * not exist with 400 and a missing token with 403.
 */
@Controller
final class ConsentController {

    private final ConsentPolicy policy;
    private final Visits visits;
    private final ExploitProtectionService protection;
    private final VisitorEraser eraser;
    private final LoginListener login;
    private final ConsentSignals signals;
    private final Clock clock;

    ConsentController(
            ConsentPolicy policy,
            Visits visits,
            ExploitProtectionService protection,
            VisitorEraser eraser,
            LoginListener login,
            ConsentSignals signals,
            Clock clock) {
        this.policy = policy;
        this.visits = visits;
        this.protection = protection;
        this.eraser = eraser;
        this.login = login;
        this.signals = signals;
        this.clock = clock;
    }

    @RequestMapping(value = "/trellis/consent", method = RequestMethod.POST)
    void decide(
            @RequestParam("decision") String decision,
            @RequestParam(value = "back", required = false) String back,
            @RequestParam(value = "referrer", required = false) String referrer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!fromOurPage(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        VisitCookies cookies = new VisitCookies(request, response);
        switch (decision) {
            case "granted" -> grant(request, cookies, referrer);
            case "denied" -> refuse(cookies, Consent.DENIED);
            case "revoked" -> refuse(cookies, Consent.REVOKED);
            default -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        answer(request, response, back);
    }

    private void grant(HttpServletRequest request, VisitCookies cookies, String referrer) {
        cookies.rememberConsent(true, policy, clock.instant());
        Visit.bind(visits.agreed(request, cookies, referrer));
        signals.granted(policy);
        CurrentShopper.customer().ifPresent(login::loggedIn);
    }

    private void refuse(VisitCookies cookies, Consent answer) {
        // The cookie counts even where its consent no longer does: it is the only handle on what was stored.
        Visit.current().visitor().or(cookies::knownVisitor).ifPresent(eraser::erase);
        cookies.rememberConsent(false, policy, clock.instant());
        cookies.forgetVisitor();
        Visit.bind(Visit.withoutVisitor(answer, false));
        signals.refused(answer, policy);
    }

    /** Asked here too, since a store may leave paths out of its CSRF filter: nobody else may answer for the shopper. */
    private boolean fromOurPage(HttpServletRequest request) {
        try {
            protection.compareToken(request.getParameter(protection.getCsrfTokenParameter()));
            return true;
        } catch (ServiceException mismatch) {
            return false;
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String back) {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ReturnPath.of(back, request.getContextPath()));
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
