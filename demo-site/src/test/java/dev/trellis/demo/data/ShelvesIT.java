package dev.trellis.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.launcher.Browser;
import dev.trellis.demo.launcher.DemoStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShelvesIT {

    private final DemoStore store = DemoStore.shared();
    private final Browser browser = new Browser(store.uri());
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void the_admin_lists_the_whole_catalogue() {
        logIn();

        assertThat(browser.get("/admin/product").body())
                .contains("data-totalrecords=\"" + catalogue.products().size() + "\"");
        assertThat(browser.get("/admin/category").body()).contains("Tents", "Stoves");
    }

    @Test
    void a_product_in_the_admin_has_its_options_its_attributes_and_a_quantity() {
        logIn();
        Product tent = catalogue.product("corrie-2").orElseThrow();
        var row = Pattern.compile("Corrie 2&quot;}]}\" data-link=\"/admin(/product/\\d+)\"")
                .matcher(browser.get("/admin/product").body());

        assertThat(row.find()).isTrue();
        assertThat(browser.get("/admin" + row.group(1)).body())
                .contains(tent.colours())
                .contains("three-season", "Quantity Available", "/pictures/corrie-2.svg");
    }

    @Test
    void every_product_has_a_picture_and_nothing_else_has() {
        assertThat(catalogue.products()).allSatisfy(product -> assertThat(
                        browser.get("/pictures/" + product.slug() + ".svg").statusCode())
                .isEqualTo(200));
        assertThat(browser.get("/pictures/unheard-of.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void a_picture_that_the_browser_has_is_not_sent_again() throws Exception {
        URI picture = store.uri().resolve("/pictures/corrie-2.svg");
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> first = client.send(HttpRequest.newBuilder(picture).build(), BodyHandlers.ofString());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = client.send(
                HttpRequest.newBuilder(picture).header("If-None-Match", tag).build(), BodyHandlers.ofString());

        assertThat(first.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=UTF-8");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private void logIn() {
        browser.get("/admin/login");
        browser.post("/admin/login_admin_post", Map.of("j_username", "admin", "j_password", store.password()));
    }
}
