package dev.trellis.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.trellis.demo.launcher.DemoStore;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A merchant's rule from the admin's form to the shop, and a shopper's own "not interested". */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesInBrowserIT {

    private static final String CARDS = "[data-trellis-unit=trending] li[data-trellis-product]";
    private static final double PATIENCE_MILLIS = 60_000;

    private final DemoStore store = DemoStore.shared();
    private Chromium chromium;

    @BeforeAll
    void a_browser_opens() {
        chromium = Chromium.launch();
    }

    @AfterAll
    void the_browser_closes() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_rule_is_previewed_saved_followed_by_the_shop_and_deleted() {
        try (BrowserContext context = device()) {
            Page admin = context.newPage();
            logIn(admin);
            admin.navigate(address("admin/trellis-rules/explain"));
            admin.locator("[data-trellis-look]").click();
            admin.locator("#trellis-preview ol").waitFor();
            admin.locator("#trellis-preview summary").first().click();
            Screenshots.take(admin, "rules-1-explained");
            String last = shown(admin, "Shown now").get(4);
            String id = last.replaceAll(".*\\((\\d+)\\).*", "$1");

            admin.navigate(address("admin/trellis-rules/edit"));
            admin.locator("[name=name]").fill("Pin for the weekend");
            admin.locator("[name=action]").selectOption("pin");
            admin.locator("[name=position]").fill("1");
            admin.locator("[name=product]").fill(id);
            admin.locator("[data-trellis-look]").click();
            admin.locator("#trellis-preview ol").first().waitFor();
            assertThat(shown(admin, "Before").get(0)).isNotEqualTo(last);
            assertThat(shown(admin, "After").get(0)).startsWith(last);
            Screenshots.take(admin, "rules-2-previewed");
            admin.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
            admin.locator("[data-rule]").waitFor();
            Screenshots.take(admin, "rules-3-listed");

            Page shop = context.newPage();
            Locator pinned = shop.locator("li[data-trellis-product='" + id + "'][data-trellis-position='1']");
            await(shop, () -> pinned.count() > 0);
            assertThat(pinned.first().innerText()).contains("Chosen by the shop");
            Screenshots.take(shop, "rules-4-in-the-shop");

            admin.onDialog(dialog -> dialog.accept());
            admin.locator("[data-trellis-confirm]").click();
            admin.getByText("No rules yet").waitFor();
            await(shop, () -> pinned.count() == 0);
        }
    }

    @Test
    void what_a_shopper_does_not_want_to_see_is_gone_on_the_very_next_page() {
        try (BrowserContext context = device()) {
            Page page = context.newPage();
            ShopPage shop = new ShopPage(page, store.uri()).open("/").acceptPersonalization();
            page.reload();
            page.locator(CARDS).first().waitFor();
            String product = page.locator(CARDS).first().getAttribute("data-trellis-product");
            page.locator(CARDS)
                    .first()
                    .locator("details")
                    .first()
                    .locator("summary")
                    .click();
            Screenshots.take(shop.unit("trending"), "rules-5-not-interested");
            page.waitForResponse(answer -> answer.url().contains("/trellis/signals"), () -> page.locator(CARDS)
                    .first()
                    .locator("[data-trellis-dismiss]")
                    .click());
            page.reload();

            assertThat(page.locator(CARDS).all())
                    .isNotEmpty()
                    .noneMatch(card -> product.equals(card.getAttribute("data-trellis-product")));
        }
    }

    /** Of several units on a page the first one to show a product keeps it, so any of them will do. */
    private void await(Page shop, BooleanSupplier expected) {
        shop.waitForCondition(
                () -> {
                    shop.navigate(address(""));
                    return expected.getAsBoolean();
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static List<String> shown(Page page, String heading) {
        return page.locator(".trellis-before-after section", new Page.LocatorOptions().setHasText(heading))
                .first()
                .locator("li > span:first-child")
                .allInnerTexts();
    }

    private void logIn(Page admin) {
        admin.navigate(address("admin/login"));
        admin.locator("[name=j_username]").fill("admin");
        admin.locator("[name=j_password]").fill(store.password());
        admin.locator("[name=j_password]").press("Enter");
        admin.waitForURL(url -> !url.contains("/login"));
    }

    private String address(String path) {
        return store.uri().resolve(path).toString();
    }

    private BrowserContext device() {
        BrowserContext context = chromium.browser().newContext();
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return context;
    }
}
