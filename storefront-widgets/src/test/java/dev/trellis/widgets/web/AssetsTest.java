package dev.trellis.widgets.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.signal.Consent;
import dev.trellis.widgets.StoreFront;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private final StoreFront store = new StoreFront();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void thePageLinksFilesThatNeverChange() {
        store.shopper().consent(Consent.GRANTED);
        String head = store.page("<head><th:block trellis:assets=\"true\"></th:block></head>");
        Matcher script = Pattern.compile("<script defer src=\"([^\"]+)\"[^>]*data-trellis-personal=\"true\"")
                .matcher(head);

        assertThat(script.find()).as(head).isTrue();
        var response = store.get(script.group(1));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).contains("immutable");
        assertThat(store.get(script.group(1), "If-None-Match", (String) response.getHeader("ETag"))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void anOldAddressIsAnsweredButNotKept() {
        assertThat(store.get("/trellis/assets/0123/trellis-widgets.css").getHeader("Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(store.get("/trellis/assets/0123/../secrets.xml").getStatus()).isEqualTo(404);
    }

    @Test
    void browsersThatUnzipGetLess() {
        var response = store.get("/trellis/assets/0123/trellis-widgets.css", "Accept-Encoding", "gzip, br");

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getContentAsByteArray().length).isLessThan(4_000);
    }

    @Test
    void theBeaconIsSmall() {
        var response = store.get("/trellis/assets/0123/trellis-beacon.js", "Accept-Encoding", "gzip, br");

        assertThat(response.getContentAsByteArray().length).isLessThanOrEqualTo(5 * 1024);
    }

    @Test
    void theBeaconStartsForWhomMayBeKnownAlone() {
        String head = "<head><th:block trellis:assets=\"true\"></th:block></head>";

        assertThat(store.page(head))
                .contains("data-trellis-collect=\"not-yet\"")
                .doesNotContain("pixel.gif");
        store.shopper().consent(Consent.DENIED);
        assertThat(store.page(head)).contains("data-trellis-collect=\"no\"").doesNotContain("pixel.gif");
        store.shopper().consent(Consent.GRANTED);
        assertThat(store.page(head))
                .contains("data-trellis-collect=\"yes\"", "<noscript>", "/trellis/pixel.gif?page=other");
    }
}
