package dev.trellis.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoStoreIT {

    private final DemoStore store = DemoStore.shared();
    private final Browser browser = new Browser(store.uri());

    @Test
    void the_front_page_greets_a_visitor() {
        var home = browser.get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Fernhollow Outfitters");
    }

    @Test
    void the_admin_logs_in_with_the_printed_password_and_sees_the_products() {
        browser.get("/admin/login");
        var first =
                browser.post("/admin/login_admin_post", Map.of("j_username", "admin", "j_password", store.password()));
        var products = browser.get("/admin/product");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.uri().getPath()).doesNotContain("login");
        assertThat(products.statusCode()).isEqualTo(200);
        assertThat(products.uri().getPath()).isEqualTo("/admin/product");
    }

    @Test
    void a_wrong_password_stays_outside() {
        browser.get("/admin/login");
        browser.post("/admin/login_admin_post", Map.of("j_username", "admin", "j_password", "guess"));

        assertThat(browser.get("/admin/product").uri().getPath()).isEqualTo("/admin/login");
    }
}
