package dev.trellis.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.signal.Campaign;
import dev.trellis.signal.ReferrerKind;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalsTest {

    private static final String SHOP = "shop.example";

    private final Arrivals arrivals = new Arrivals();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, DIRECT",
                "https://shop.example/tents, INTERNAL",
                "https://www.shop.example:8443/, INTERNAL",
                "https://www.google.co.uk/, SEARCH",
                "https://duckduckgo.com/, SEARCH",
                "https://www.google.com.au, SEARCH",
                "android-app://com.google.android.googlequicksearchbox/, SEARCH",
                "https://l.facebook.com/l.php?u=x, SOCIAL",
                "https://t.co/abc, SOCIAL",
                "android-app://com.google.android.gm, EMAIL",
                "https://mail.google.com/mail/u/0/, EMAIL",
                "https://googleads.g.doubleclick.net/, AD",
                "https://blog.example.org/best tents, OTHER",
                "https://google.attacker-site.example/, OTHER",
                "https://notgoogle.com/, OTHER",
                "nonsense, DIRECT",
                "https://, DIRECT"
            })
    void the_referring_host_tells_the_kind(String referer, ReferrerKind kind) {
        assertThat(arrivals.of(null, referer, SHOP).referrer()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "gclid=abc, AD",
        "utm_source=google&utm_medium=cpc, AD",
        "utm_source=spring&utm_medium=Email, EMAIL",
        "fbclid=x, SOCIAL",
        "mc_cid=1&utm_source=list, EMAIL",
        "utm_source=facebook, SOCIAL",
        "utm_source=google, SEARCH",
        "utm_source=partner, OTHER",
        "page=2, DIRECT"
    })
    void a_marked_link_tells_it_without_a_referring_host(String query, ReferrerKind kind) {
        assertThat(arrivals.of(query, null, SHOP).referrer()).isEqualTo(kind);
    }

    @Test
    void a_marked_link_outweighs_the_host_that_it_was_on() {
        assertThat(arrivals.of("gclid=1", "https://www.google.com/", SHOP).referrer())
                .isEqualTo(ReferrerKind.AD);
    }

    @Test
    void the_campaign_is_what_the_link_named() {
        Arrival arrival = arrivals.of(
                "a=b&utm_source=spring+mail&UTM_Medium=email&utm_campaign=tents%2026&utm_source=second&utm_term=",
                null, SHOP);

        assertThat(arrival.campaign())
                .contains(new Campaign(
                        Optional.of("spring mail"),
                        Optional.of("email"),
                        Optional.of("tents 26"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void campaign_values_are_cut_to_100_characters_and_addresses_left_out() {
        Arrival arrival = arrivals.of(
                "utm_campaign=" + "x".repeat(300) + "&utm_content=jo%40example.org&utm_term=%zz", null, SHOP);

        Campaign campaign = arrival.campaign().orElseThrow();
        assertThat(campaign.name().orElseThrow()).hasSize(100);
        assertThat(campaign.content()).isEmpty();
        assertThat(campaign.term()).isEmpty();
    }

    @Test
    void an_ordinary_query_is_no_campaign() {
        assertThat(arrivals.of("q=tent&utm_=1&utm_source=", null, SHOP).campaign())
                .isEmpty();
    }

    @Test
    void whatever_a_client_sends_is_of_some_kind() {
        long seed = 20260501;
        Random random = new Random(seed);
        String alphabet = "utm_source=&%?#/:@[].\u0000\u00e9 gclid\uD83D\uDE00https://";
        for (int i = 0; i < 20_000; i++) {
            String query = text(random, alphabet);
            String referer = text(random, alphabet);
            Arrival arrival = arrivals.of(query, "https://" + referer, SHOP);
            assertThat(arrival.referrer())
                    .as("seed %d: %s %s", seed, query, referer)
                    .isNotNull();
        }
    }

    private static String text(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
