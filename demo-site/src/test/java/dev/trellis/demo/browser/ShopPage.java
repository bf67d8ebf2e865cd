package dev.trellis.demo.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;

/** A tab of the shop, in the words of the journeys. */
final class ShopPage {

    private static final String BANNER = "[data-trellis-consent=banner]";

    private final Page page;
    private final URI store;

    ShopPage(Page page, URI store) {
        this.page = page;
        this.store = store;
    }

    Page tab() {
        return page;
    }

    ShopPage open(String path) {
        page.navigate(store.resolve(path).toString());
        return this;
    }

    boolean asksForConsent() {
        return page.locator(BANNER).isVisible();
    }

    ShopPage acceptPersonalization() {
        page.locator(BANNER + " button[value=granted]").click();
        page.locator(BANNER).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    Locator unit(String name) {
        return page.locator("[data-trellis-unit=" + name + "]");
    }

    /** Paths of the products that a unit shows, in its order. */
    List<String> shownBy(String unit) {
        return unit(unit).locator("a.trellis-card__link").all().stream()
                .map(link -> URI.create(link.getAttribute("href")).getPath())
                .toList();
    }

    /** Takes the first value of every option that is still to be had. */
    ShopPage chooseOptions() {
        page.locator("fieldset.option")
                .all()
                .forEach(option -> option.locator("label:not(.is-out)").first().click());
        return this;
    }

    ShopPage press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    ShopPage awaitHeading(String text) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                .first()
                .waitFor();
        return this;
    }

    ShopPage awaitCartOf(int units) {
        page.waitForCondition(
                () -> String.valueOf(units).equals(page.locator("#cart-count").getAttribute("data-count")));
        return this;
    }

    ShopPage fill(String field, String value) {
        page.locator("[name='" + field + "']").fill(value);
        return this;
    }
}
