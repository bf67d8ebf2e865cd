package dev.trellis.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import dev.trellis.demo.launcher.DemoStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a shopper of the demo store lives through, in a real browser; pictures in target/screenshots. */
class ShopperJourneyIT {

    private static final List<Product> TENTS = Catalogue.load().productsIn("/camp/tents").stream()
            .filter(tent -> tent.active() && tent.skus().stream().anyMatch(Sku::available))
            .limit(3)
            .toList();

    private static Chromium chromium;
    private static DemoStore store;

    @BeforeAll
    static void the_store_is_open() {
        chromium = Chromium.launch();
        store = DemoStore.shared();
    }

    @AfterAll
    static void the_browser_goes() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void clicks_change_what_is_recommended_at_once_and_all_the_way_through_checkout_and_login() {
        String email = "journey-" + UUID.randomUUID() + "@example.com";
        String password = UUID.randomUUID().toString();
        Product bought = TENTS.get(2);

        try (BrowserContext laptop = device(1280, 900)) {
            ShopPage home = page(laptop).open("/");
            assertThat(home.shownBy("trending")).as("home shows trending").hasSizeGreaterThanOrEqualTo(4);
            assertThat(home.asksForConsent()).isTrue();
            assertThat(laptop.cookies())
                    .extracting(cookie -> cookie.name)
                    .noneMatch(name -> name.startsWith("trellis"));
            Screenshots.take(home.tab(), "1-home-before-consent");

            home.acceptPersonalization();
            assertThat(laptop.cookies())
                    .filteredOn(cookie -> cookie.name.equals("trellis_visitor"))
                    .singleElement()
                    .satisfies(ShopperJourneyIT::isOursAlone);
            List<String> before = home.shownBy("recommended-for-you");

            ShopPage shelf = page(laptop);
            TENTS.forEach(tent -> shelf.open(tent.url()));
            Screenshots.take(shelf.tab(), "2-product");
            shelf.chooseOptions();
            long click = System.nanoTime();
            shelf.press("Add to cart").awaitCartOf(1);
            home.tab().bringToFront();
            home.tab()
                    .waitForCondition(() -> !home.shownBy("recommended-for-you").equals(before)
                            && !home.shownBy("recommended-for-you").contains(bought.url()));
            System.out.printf(
                    "From the click on \"Add to cart\" to other products on the home page of another tab: %d ms%n",
                    (System.nanoTime() - click) / 1_000_000);
            List<String> after = home.shownBy("recommended-for-you");
            Screenshots.take(home.tab(), "3-home-after-three-tents");
            assertThat(after)
                    .as("fitting products")
                    .filteredOn(path -> path.startsWith("/camp/"))
                    .hasSizeGreaterThanOrEqualTo(5);
            assertThat(after).as("products not shown before").anyMatch(path -> !before.contains(path));
            assertThat(after).doesNotContain(bought.url());
            assertThat(home.shownBy("recently-viewed"))
                    .contains(TENTS.get(0).url(), TENTS.get(1).url());

            openWhy(home);
            shelf.open("/cart");
            assertThat(shelf.shownBy("bought-together")).isNotEmpty().doesNotContain(bought.url());
            Screenshots.take(shelf.tab(), "5-cart");

            shelf.open("/register")
                    .fill("customer.firstName", "Robin")
                    .fill("customer.lastName", "Fell")
                    .fill("customer.emailAddress", email)
                    .fill("password", password)
                    .press("Make the account");
            checkOut(shelf, email);
            assertThat(shelf.shownBy("bought-together")).isNotEmpty().doesNotContain(bought.url());
            Screenshots.take(shelf.tab(), "6-confirmation");
            shelf.open("/");
            assertThat(shelf.shownBy("recommended-for-you")).isNotEmpty().doesNotContain(bought.url());
            assertThat(shelf.shownBy("recently-viewed")).doesNotContain(bought.url());
        }

        try (BrowserContext phone = device(390, 844)) {
            ShopPage home = page(phone).open("/").acceptPersonalization();
            List<String> stranger = home.shownBy("recommended-for-you");
            home.open("/login")
                    .fill("j_username", email)
                    .fill("j_password", password)
                    .press("Log in");
            home.open("/");
            assertThat(home.shownBy("recently-viewed"))
                    .contains(TENTS.get(0).url(), TENTS.get(1).url());
            assertThat(home.shownBy("recommended-for-you"))
                    .isNotEqualTo(stranger)
                    .doesNotContain(bought.url())
                    .filteredOn(path -> path.startsWith("/camp/"))
                    .hasSizeGreaterThanOrEqualTo(5);
            Screenshots.take(home.tab(), "7-phone-after-login");
        }
    }

    @Test
    void the_shop_and_its_widgets_work_without_javascript() {
        try (BrowserContext plain =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            ShopPage home = page(plain).open("/");
            home.tab()
                    .locator("[data-trellis-consent=banner] button[value=granted]")
                    .click();
            assertThat(home.asksForConsent()).isFalse();

            TENTS.forEach(tent -> home.open(tent.url()));
            home.chooseOptions().press("Add to cart");
            home.open("/");

            assertThat(home.shownBy("recommended-for-you"))
                    .filteredOn(path -> path.startsWith("/camp/"))
                    .hasSizeGreaterThanOrEqualTo(5);
            home.unit("recommended-for-you").locator("summary").first().click();
            assertThat(home.unit("recommended-for-you")
                            .locator("details[open] p")
                            .first()
                            .isVisible())
                    .isTrue();
        }
    }

    @Test
    void who_declines_is_not_remembered_and_still_sees_what_is_popular() {
        try (BrowserContext context = device(1280, 900)) {
            ShopPage home = page(context).open("/");
            home.tab()
                    .locator("[data-trellis-consent=banner] button[value=denied]")
                    .click();
            home.tab().waitForCondition(() -> !home.asksForConsent());

            home.open(TENTS.get(0).url()).open("/");

            assertThat(context.cookies())
                    .extracting(cookie -> cookie.name)
                    .doesNotContain("trellis_visitor", "trellis_session");
            assertThat(home.shownBy("recently-viewed")).isEmpty();
            assertThat(home.shownBy("trending")).isNotEmpty();
            assertThat(home.asksForConsent()).isFalse();
        }
    }

    private static void isOursAlone(Cookie cookie) {
        assertThat(UUID.fromString(cookie.value).version()).isEqualTo(4);
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).hasToString("LAX");
    }

    private static void openWhy(ShopPage home) {
        home.unit("recommended-for-you").scrollIntoViewIfNeeded();
        home.unit("recommended-for-you").locator("summary").first().click();
        assertThat(home.unit("recommended-for-you")
                        .locator("details[open] p")
                        .first()
                        .innerText())
                .as("the reason names what led to it")
                .containsAnyOf(TENTS.stream().map(Product::name).toArray(String[]::new));
        Screenshots.take(home.unit("recommended-for-you"), "4-why-this");
    }

    private static void checkOut(ShopPage shop, String email) {
        shop.open("/checkout")
                .fill("emailAddress", email)
                .fill("firstName", "Robin")
                .fill("lastName", "Fell")
                .fill("addressLine1", "1 Long Way")
                .fill("city", "Round Hill")
                .fill("postalCode", "80302");
        shop.tab().locator("#f-state").selectOption("CO");
        shop.press("Go on to review").press("Place the order").awaitHeading("Thank you");
    }

    private static BrowserContext device(int width, int height) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    private static ShopPage page(BrowserContext context) {
        return new ShopPage(context.newPage(), store.uri());
    }
}
