package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.trellis.VisitorId;
import dev.trellis.signal.CheckedIntake;
import dev.trellis.signal.Consent;
import dev.trellis.signal.ConsentScope;
import dev.trellis.signal.IntakeLimits;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import dev.trellis.signal.SignalType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConsentControllerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final ConsentPolicy POLICY = new ConsentPolicy(true, "2026-01");

    private final Guard guard = new Guard(CLOCK);
    private final VisitorFilter filter = Requests.filter(POLICY, CLOCK, guard);
    private final Browser browser = new Browser(filter);
    private final List<Signal> signals = new ArrayList<>();
    private final List<VisitorId> erased = new ArrayList<>();
    private final ExploitProtectionService protection = mock(ExploitProtectionService.class);
    private final ConsentController controller = new ConsentController(
            POLICY,
            Requests.visits(CLOCK, guard),
            protection,
            erased::add,
            new LoginListener(
                    new SignalHeaders(CLOCK), new SignalEmitter(signal -> SignalIntake.Outcome.ACCEPTED, guard)),
            new ConsentSignals(new SignalHeaders(CLOCK), new SignalEmitter(this::take, guard)),
            CLOCK);

    @BeforeEach
    void the_token_of_the_page_is_right() {
        when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
    }

    @Test
    void a_shopper_who_agrees_is_known_from_the_next_page_on() throws Exception {
        post("granted", "/tents", "text/html");

        Visit visit = browser.open("/tents");
        assertThat(visit.consent()).isEqualTo(Consent.GRANTED);
        assertThat(visit.visitor()).isPresent();
    }

    @Test
    void a_form_leads_back_to_where_the_shopper_was() throws Exception {
        MockHttpServletResponse response = post("granted", "/tents?page=2", "text/html,application/xhtml+xml");

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/tents?page=2");
    }

    @Test
    void a_form_never_leads_to_another_site() throws Exception {
        assertThat(post("granted", "//evil.example/", "text/html").getHeader("Location"))
                .isEqualTo("/");
    }

    @Test
    void a_script_is_answered_without_content() throws Exception {
        MockHttpServletResponse response = post("denied", null, "*/*");

        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(response.getHeader("Location")).isNull();
    }

    @Test
    void a_shopper_who_refuses_is_neither_known_nor_asked_again() throws Exception {
        post("denied", "/", "text/html");

        Visit visit = browser.open("/");
        assertThat(visit.visitor()).isEmpty();
        assertThat(visit.consentWanted()).isFalse();
        assertThat(erased).isEmpty();
    }

    @Test
    void refusing_a_new_policy_erases_what_was_stored_under_the_old_one() throws Exception {
        post("granted", "/", "text/html");
        VisitorId visitor = browser.open("/").visitor().orElseThrow();
        String oldPolicy = browser.cookie(VisitCookies.CONSENT).replace("2026-01", "2025-12");
        browser.with(VisitCookies.CONSENT, oldPolicy);

        post("denied", "/", "text/html");

        assertThat(erased).containsExactly(visitor);
    }

    @Test
    void taking_consent_back_removes_the_cookies_and_what_was_stored() throws Exception {
        post("granted", "/", "text/html");
        VisitorId visitor = browser.open("/").visitor().orElseThrow();

        post("revoked", "/", "text/html");

        assertThat(erased).containsExactly(visitor);
        assertThat(browser.cookie(VisitCookies.VISITOR)).isNull();
        assertThat(browser.cookie(VisitCookies.SESSION)).isNull();
        assertThat(browser.open("/").visitor()).isEmpty();
    }

    @Test
    void agreeing_twice_keeps_the_visitor() throws Exception {
        post("granted", "/", "text/html");
        String visitor = browser.cookie(VisitCookies.VISITOR);

        post("granted", "/", "text/html");

        assertThat(browser.cookie(VisitCookies.VISITOR)).isEqualTo(visitor);
    }

    @Test
    void nobody_else_can_answer_for_the_shopper() throws Exception {
        doThrow(new ServiceException("wrong token")).when(protection).compareToken("right");

        MockHttpServletResponse response = post("granted", "/", "text/html");

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(browser.cookie(VisitCookies.CONSENT)).isNull();
    }

    @Test
    void a_decision_that_does_not_exist_changes_nothing() throws Exception {
        assertThat(post("maybe", "/", "text/html").getStatus()).isEqualTo(400);
        assertThat(browser.cookie(VisitCookies.CONSENT)).isNull();
    }

    @Test
    void consent_is_noted_with_what_was_agreed_to() throws Exception {
        post("granted", "/", "text/html");

        assertThat(signals).singleElement().isInstanceOfSatisfying(Signal.ConsentUpdate.class, update -> {
            assertThat(update.policyVersion()).isEqualTo("2026-01");
            assertThat(update.scopes()).containsExactlyInAnyOrder(ConsentScope.values());
            assertThat(update.header().consent()).isEqualTo(Consent.GRANTED);
            assertThat(update.header().visitor().value()).hasToString(browser.cookie(VisitCookies.VISITOR));
        });
    }

    @Test
    void a_refusal_is_counted_but_names_nobody_and_is_not_kept() throws Exception {
        post("granted", "/", "text/html");
        String visitor = browser.cookie(VisitCookies.VISITOR);
        post("revoked", "/", "text/html");

        Signal refusal = signals.get(1);
        assertThat(refusal.header().consent()).isEqualTo(Consent.REVOKED);
        assertThat(refusal.header().visitor().value().toString()).isNotEqualTo(visitor);
        CheckedIntake intake = new CheckedIntake(
                IntakeLimits.of(true, 400),
                signal -> {
                    throw new IllegalStateException("kept");
                },
                List.of(),
                List.of(),
                new Rejections(),
                CLOCK);
        assertThat(intake.accept(refusal)).isEqualTo(SignalIntake.Outcome.NO_CONSENT);
        assertThat(intake.count(SignalIntake.Outcome.NO_CONSENT, SignalType.CONSENT_UPDATE))
                .isEqualTo(1);
    }

    private SignalIntake.Outcome take(Signal signal) {
        signals.add(signal);
        return SignalIntake.Outcome.ACCEPTED;
    }

    private MockHttpServletResponse post(String decision, String back, String accept) throws Exception {
        MockHttpServletRequest request = browser.request("POST", "/trellis/consent");
        request.addHeader("Accept", accept);
        request.setParameter("csrfToken", "right");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (req, res) -> controller.decide(decision, back, null, request, response));
        browser.keep(response);
        return response;
    }
}
