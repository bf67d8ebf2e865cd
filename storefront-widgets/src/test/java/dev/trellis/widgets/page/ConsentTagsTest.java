package dev.trellis.widgets.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.signal.Consent;
import dev.trellis.widgets.StoreFront;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsentTagsTest {

    private static final String BANNER = "<main><div trellis:consent-banner=\"true\"></div></main>";
    private static final String CHOICES = "<main><div trellis:privacy-choices=\"true\"></div></main>";

    private final StoreFront store = new StoreFront();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theBannerAsksWithAPlainForm() {
        assertThat(store.page(BANNER))
                .contains("method=\"post\" action=\"/trellis/consent\"")
                .contains("name=\"csrfToken\" value=\"the-token\"", "name=\"back\" value=\"/tents\"")
                .contains("name=\"decision\" value=\"granted\">Accept<", "name=\"decision\" value=\"denied\">Decline<");
    }

    @Test
    void nobodyIsAskedTwice() {
        store.shopper().consent(Consent.DENIED);

        assertThat(store.page(BANNER)).isEqualTo("<main></main>");
    }

    @Test
    void whoAcceptedCanTakeItBack() {
        store.shopper().consent(Consent.GRANTED);

        assertThat(store.page(CHOICES)).contains("You allowed personal suggestions", "value=\"revoked\"");
    }

    @Test
    void whoDeclinedCanAcceptLater() {
        store.shopper().consent(Consent.DENIED);

        assertThat(store.page(CHOICES)).contains("value=\"granted\"").doesNotContain("value=\"denied\"");
    }
}
