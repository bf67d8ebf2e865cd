package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorFilterTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final ConsentPolicy ASK = new ConsentPolicy(true, "2026-01");
    private static final ConsentPolicy DO_NOT_ASK = new ConsentPolicy(false, "2026-01");
    private static final String GRANTED = ConsentCookie.value(true, ASK, NOW);
    private static final String DENIED = ConsentCookie.value(false, ASK, NOW);

    private final Browser browser = new Browser(filter(ASK));

    @Test
    void before_consent_nothing_is_set_and_nobody_is_known() throws Exception {
        List<String> cookies = browser.request("/", (request, response) -> {
            assertThat(CurrentShopper.get().known()).isFalse();
            assertThat(CurrentShopper.consentWanted()).isTrue();
        });

        assertThat(cookies).isEmpty();
    }

    @Test
    void a_visitor_cookie_is_not_read_without_consent() throws Exception {
        Visit visit =
                browser.with(VisitCookies.VISITOR, UUID.randomUUID().toString()).open("/");

        assertThat(visit.visitor()).isEmpty();
    }

    @Test
    void with_consent_a_visitor_is_known_again_on_the_next_page() throws Exception {
        browser.with(VisitCookies.CONSENT, GRANTED);

        Visit first = browser.open("/");
        Visit second = browser.open("/tents");

        assertThat(first.consent()).isEqualTo(Consent.GRANTED);
        assertThat(first.visitor()).isPresent().isEqualTo(second.visitor());
        assertThat(first.session()).isPresent().isEqualTo(second.session());
    }

    @Test
    void a_client_that_sends_values_in_quotes_is_known_too() throws Exception {
        String visitor = UUID.randomUUID().toString();
        browser.with(VisitCookies.CONSENT, '"' + GRANTED + '"').with(VisitCookies.VISITOR, '"' + visitor + '"');

        assertThat(browser.open("/").visitor()).contains(new VisitorId(UUID.fromString(visitor)));
    }

    @Test
    void cookies_are_first_party_and_out_of_reach_for_scripts() throws Exception {
        List<String> cookies = browser.with(VisitCookies.CONSENT, GRANTED).request("/", (request, response) -> {});

        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("; Path=/;", "; SameSite=Lax", "; HttpOnly"))
                .noneMatch(line -> line.contains("Secure"))
                .anyMatch(line -> line.startsWith("trellis_visitor=") && line.contains("Max-Age=34128000;"))
                .anyMatch(line -> line.startsWith("trellis_session=") && line.contains("Max-Age=1800;"));
    }

    @Test
    void over_tls_the_cookies_stay_on_tls() throws Exception {
        List<String> cookies =
                browser.overTls().with(VisitCookies.CONSENT, GRANTED).request("/", (request, response) -> {});

        assertThat(cookies).isNotEmpty().allMatch(line -> line.endsWith("; Secure"));
    }

    @Test
    void only_the_session_rolls_on_with_every_page() throws Exception {
        browser.with(VisitCookies.CONSENT, GRANTED).open("/");

        assertThat(browser.request("/tents", (request, response) -> {}))
                .singleElement()
                .asString()
                .startsWith("trellis_session=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "not-a-uuid",
                "' or 1=1 --",
                "../../../etc/passwd",
                "6F9619FF-8B86-D011-B42D-00C04FC964FF",
                "00000000-0000-0000-0000-000000000000"
            })
    void a_visitor_cookie_that_trellis_did_not_write_is_replaced(String hostile) throws Exception {
        browser.with(VisitCookies.CONSENT, GRANTED)
                .with(VisitCookies.VISITOR, hostile)
                .open("/");

        assertThat(browser.cookie(VisitCookies.VISITOR)).isNotEqualTo(hostile).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "granted",
                "granted.2025-12.1777636800",
                "granted.2026-01.99999999999",
                "granted.2026-01.1000000000",
                "granted.2026-01.9999999999999999999",
                "GRANTED.2026-01.1777636800",
                "granted.2026-01.1777636800\r\nSet-Cookie: a=b"
            })
    void consent_that_is_foreign_outdated_or_for_another_policy_counts_as_not_given(String value) throws Exception {
        Visit visit = browser.with(VisitCookies.CONSENT, value).open("/");

        assertThat(visit.consent()).isEqualTo(Consent.UNKNOWN);
        assertThat(visit.visitor()).isEmpty();
    }

    @Test
    void a_shopper_who_refused_is_not_asked_again() throws Exception {
        Visit visit = browser.with(VisitCookies.CONSENT, DENIED).open("/");

        assertThat(visit.consentWanted()).isFalse();
        assertThat(visit.visitor()).isEmpty();
    }

    @Test
    void where_consent_is_not_required_only_a_refusal_keeps_the_visitor_unknown() throws Exception {
        assertThat(new Browser(filter(DO_NOT_ASK)).open("/").visitor()).isPresent();
        assertThat(new Browser(filter(DO_NOT_ASK))
                        .with(VisitCookies.CONSENT, DENIED)
                        .open("/")
                        .visitor())
                .isEmpty();
    }

    @Test
    void a_crawler_is_no_visitor_even_with_consent() throws Exception {
        browser.with(VisitCookies.CONSENT, GRANTED)
                .calledItself("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");

        assertThat(browser.open("/").visitor()).isEmpty();
        assertThat(browser.calledItself(null).open("/").visitor()).isEmpty();
    }

    @Test
    void pictures_and_scripts_carry_no_cookies() throws Exception {
        browser.with(VisitCookies.CONSENT, GRANTED);

        assertThat(browser.request("/img/tent.svg", (request, response) -> {})).isEmpty();
    }

    @Test
    void the_visit_ends_with_its_request_even_if_the_page_fails() {
        browser.with(VisitCookies.CONSENT, GRANTED);

        assertThatThrownBy(() -> browser.request("/", (request, response) -> {
                    throw new IOException("the page broke");
                }))
                .hasMessage("the page broke");
        assertThat(Visit.bound()).isFalse();
    }

    @Test
    void the_page_goes_on_if_the_filter_itself_fails() throws Exception {
        Clock broken = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("no time");
            }
        };
        Visit visit = new Browser(Requests.filter(ASK, broken, new Guard(Clock.fixed(NOW, ZoneOffset.UTC))))
                .with(VisitCookies.CONSENT, GRANTED)
                .open("/");

        assertThat(visit).isSameAs(Visit.UNKNOWN);
    }

    @Test
    void thirteen_months_is_the_longest_a_cookie_lives() {
        assertThat(VisitCookies.KEEP).isLessThanOrEqualTo(Duration.ofDays(395));
    }

    private static VisitorFilter filter(ConsentPolicy policy) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return Requests.filter(policy, clock, new Guard(clock));
    }
}
