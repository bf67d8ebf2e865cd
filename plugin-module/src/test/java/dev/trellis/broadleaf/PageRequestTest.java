package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class PageRequestTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tents");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ModelAndView page = new ModelAndView("catalog/category");

    @Test
    void a_page_opened_in_a_browser_counts() {
        request.addHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        request.addHeader("Sec-Fetch-Dest", "document");

        assertThat(PageRequest.isPage(request, response, page)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"X-Requested-With, XMLHttpRequest", "Sec-Fetch-Dest, empty", "Accept, application/json"})
    void what_the_shopper_does_not_look_at_does_not_count(String header, String value) {
        request.addHeader(header, value);

        assertThat(PageRequest.isPage(request, response, page)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch;prerender", "Purpose, prefetch", "X-Moz, prefetch"})
    void a_page_fetched_ahead_is_known_by_its_headers(String header, String value) {
        request.addHeader(header, value);

        assertThat(PageRequest.isPrefetch(request)).isTrue();
        assertThat(PageRequest.isPage(request, response, page)).isTrue();
    }

    @Test
    void redirects_errors_forms_and_data_do_not_count() {
        assertThat(PageRequest.isPage(request, response, new ModelAndView("redirect:/cart")))
                .isFalse();
        assertThat(PageRequest.isPage(request, response, null)).isFalse();
        assertThat(PageRequest.isPage(new MockHttpServletRequest("POST", "/cart/add"), response, page))
                .isFalse();
        response.setStatus(404);
        assertThat(PageRequest.isPage(request, response, page)).isFalse();
    }
}
