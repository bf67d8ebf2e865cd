package dev.trellis.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import dev.trellis.demo.launcher.DemoStore;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model that the store has learned, as a shopper and as an administrator see it. */
class ModelsInBrowserIT {

    private static final List<Product> TENTS = Catalogue.load().productsIn("/camp/tents").stream()
            .filter(tent -> tent.active() && tent.skus().stream().anyMatch(Sku::available))
            .limit(3)
            .toList();
    private static final double TRAINING_MILLIS = 600_000;

    private static Chromium chromium;
    private static URI store;
    private static String password;

    @BeforeAll
    static void the_store_is_open() {
        chromium = Chromium.launch();
        store = DemoStore.shared().uri();
        password = DemoStore.shared().password();
    }

    @AfterAll
    static void the_browser_goes() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_product_page_shows_what_the_model_says_with_the_reason() {
        try (BrowserContext laptop = laptop()) {
            ShopPage shop = new ShopPage(laptop.newPage(), store).open("/").acceptPersonalization();
            TENTS.forEach(tent -> shop.open(tent.url()));

            assertThat(shop.shownBy("viewed-also-viewed"))
                    .isNotEmpty()
                    .doesNotContain(TENTS.get(2).url());
            assertThat(shop.shownBy("recommended-for-you"))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(
                            TENTS.stream().map(Product::url).toList());
            shop.unit("recommended-for-you").locator("summary").first().click();
            assertThat(shop.unit("recommended-for-you")
                            .locator("details[open] p")
                            .first()
                            .innerText())
                    .as("the reason names what led to it")
                    .containsAnyOf(TENTS.stream().map(Product::name).toArray(String[]::new));
            Screenshots.take(shop.tab(), "model-product-page");
        }
    }

    @Test
    void an_administrator_sees_the_model_in_use_and_trains_another() {
        try (BrowserContext laptop = laptop()) {
            Page admin = laptop.newPage();
            admin.navigate(store.resolve("/admin/login").toString());
            admin.locator("input[name=j_username]").fill("admin");
            admin.locator("input[name=j_password]").fill(password);
            admin.locator("input[name=j_password]").press("Enter");
            admin.waitForURL(url -> !url.contains("login"));

            admin.navigate(store.resolve("/admin/trellis-models").toString());
            assertThat(admin.locator("#trellis-in-use").isVisible()).isTrue();
            String before = modelInUse(admin);
            Screenshots.take(admin, "models-1");
            admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Train now"))
                    .click();
            admin.locator("#trellis-running").waitFor();
            Screenshots.take(admin, "models-2-training");
            admin.waitForCondition(
                    () -> admin.locator("#trellis-running").count() == 0,
                    new Page.WaitForConditionOptions().setTimeout(TRAINING_MILLIS));

            Screenshots.take(admin, "models-3-trained");
            assertThat(admin.locator("tbody tr").first().innerText()).containsAnyOf("In use", "Refused");
            assertThat(admin.locator("tbody tr").first().innerText()).contains("NDCG@10");
            assertThat(Integer.parseInt(modelInUse(admin))).isGreaterThanOrEqualTo(Integer.parseInt(before));
        }
    }

    private static String modelInUse(Page admin) {
        return admin.locator(".trellis-tiles dd").first().innerText().strip();
    }

    private static BrowserContext laptop() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }
}
