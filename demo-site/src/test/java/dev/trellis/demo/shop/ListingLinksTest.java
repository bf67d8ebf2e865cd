package dev.trellis.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class ListingLinksTest {

    private final ListingLinks links = ListingLinks.of(
            request("/camp/tents", "colour", "Moss,Clay", "brand", "Ember & Oak", "sort", "newest", "page", "2"));

    @Test
    void a_page_keeps_the_filters() {
        assertThat(links.page(3))
                .isEqualTo("/camp/tents?colour=Moss&colour=Clay&brand=Ember%20%26%20Oak&sort=newest&page=3");
        assertThat(links.page(1)).doesNotContain("page=");
    }

    @Test
    void taking_a_filter_away_leads_to_the_first_page_of_what_is_left() {
        assertThat(links.without("colour", "Moss"))
                .isEqualTo("/camp/tents?colour=Clay&brand=Ember%20%26%20Oak&sort=newest");
        assertThat(links.without("brand", "Ember & Oak")).isEqualTo("/camp/tents?colour=Moss&colour=Clay&sort=newest");
    }

    @Test
    void without_filters_the_order_stays() {
        assertThat(links.unfiltered()).isEqualTo("/camp/tents?sort=newest");
    }

    private static HttpServletRequest request(String path, String... parameters) {
        Map<String, String[]> map = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1].split(","));
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                ListingLinksTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> path;
                    case "getParameterMap" -> map;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
