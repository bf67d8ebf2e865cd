package dev.trellis.endpoint;

import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.RejectionReason;
import dev.trellis.visit.ClientAddress;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * {@code POST /trellis/signals}. 202 says that the signals counted as accepted outlive this process; 204 that nothing may
 * be kept of this browser. The cheap checks come first, and nothing is read of a body that is too large or too much.
 */
public final class SignalsEndpoint {

    private static final long RETRY_SECONDS = 5;

    private final Limits limits;
    private final Origins origins;
    private final ApiKeys keys;
    private final RateLimits rates;
    private final ClientAddress addresses;
    private final Senders senders;
    private final Admission admission;

    public SignalsEndpoint(
            Limits limits,
            Origins origins,
            ApiKeys keys,
            RateLimits rates,
            ClientAddress addresses,
            Senders senders,
            Admission admission) {
        this.limits = limits;
        this.origins = origins;
        this.keys = keys;
        this.rates = rates;
        this.addresses = addresses;
        this.senders = senders;
        this.admission = admission;
    }

    /**
     * @param bytes of a body at most
     * @param signals in a batch at most
     */
    public record Limits(int bytes, int signals) {}

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean app = ApiKeys.claimed(request.getHeader("Authorization"));
        try {
            if (app) {
                ofApp(request, response);
            } else {
                ofBrowser(request, response);
            }
        } catch (Refusal refusal) {
            refusal.reason().ifPresent(reason -> count(reason, refusal, app ? Stamp.APP : Stamp.BROWSER));
            Answers.refusal(response, refusal);
        }
    }

    private void ofBrowser(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        origins.permit(request, response);
        if (!origins.mayBeUsedBy(request)) {
            throw new Refusal(403, "Wrong origin", "Only pages of this shop may send. See trellis.signals.origins.");
        }
        if (request.getMethod().equals("OPTIONS")) {
            Answers.nothing(response);
            return;
        }
        checkMethod(request, response);
        Body.check(request, limits.bytes());
        Optional<Sender> sender = senders.of(request);
        if (sender.isEmpty()) {
            Answers.nothing(response);
            return;
        }
        rates.ofAddress(addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")));
        rates.ofVisitor(sender.get().visitor().value());
        answer(response, admission.ofBrowser(batch(request), sender.get()));
    }

    private void ofApp(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        checkMethod(request, response);
        Optional<String> owner = keys.owner(request.getHeader("Authorization"));
        if (owner.isEmpty()) {
            rates.ofAddress(addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")));
            response.setHeader("WWW-Authenticate", "Bearer realm=\"trellis\", error=\"invalid_token\"");
            throw new Refusal(401, "Unknown key", "The key is none of trellis.signals.api-keys.");
        }
        Body.check(request, limits.bytes());
        rates.ofKey(owner.get());
        answer(response, admission.ofApp(batch(request)));
    }

    private Batch batch(HttpServletRequest request) throws Refusal {
        return Batch.read(Body.read(request, limits.bytes()), limits.signals());
    }

    private static void checkMethod(HttpServletRequest request, HttpServletResponse response) throws Refusal {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST, OPTIONS");
            throw new Refusal(405, "Wrong method", "Send signals with POST.");
        }
    }

    private static void answer(HttpServletResponse response, Receipt receipt) throws IOException, Refusal {
        if (receipt.dropped() > 0) {
            throw new Refusal(
                    503,
                    "No room at the moment",
                    "Send the same batch again: what was kept is known by its event_id.",
                    Optional.empty(),
                    RETRY_SECONDS);
        }
        Answers.receipt(response, receipt);
    }

    private void count(RejectionReason reason, Refusal refusal, Stamp stamp) {
        admission.rejected(new MalformedSignalException(reason, "", refusal.getMessage()), stamp, Optional.empty());
    }
}
