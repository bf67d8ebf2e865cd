package dev.trellis.demo.simulator.live;

import dev.trellis.demo.simulator.Account;
import dev.trellis.demo.simulator.Action;
import dev.trellis.demo.simulator.Event;
import dev.trellis.demo.simulator.Line;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One visit of the simulator in a browser. What the store does not have any more is skipped, as a shopper would. */
final class LiveVisit {

    private final Browser browser;
    private final Tally tally;

    LiveVisit(Browser browser, Tally tally) {
        this.browser = browser;
        this.tally = tally;
    }

    void play(List<Event> steps) throws IOException, InterruptedException {
        tally.visited();
        accept(browser.get("/"));
        for (Event step : steps) {
            play(step);
        }
    }

    /** Only a store with Trellis asks. */
    private void accept(Page home) throws IOException, InterruptedException {
        if (home.form("/trellis/consent").isPresent()) {
            browser.post("/trellis/consent", Map.of("decision", "granted", "back", "/"));
        }
    }

    private void play(Event step) throws IOException, InterruptedException {
        Action action = step.action();
        if (action instanceof Action.OpenedHome) {
            browser.get("/");
        } else if (action instanceof Action.OpenedCategory opened) {
            browser.get(opened.category().url());
        } else if (action instanceof Action.Searched searched) {
            browser.get("/search?q=" + Browser.encode(searched.term()));
        } else if (action instanceof Action.ViewedProduct viewed) {
            browser.get(viewed.product().url());
        } else if (action instanceof Action.AddedToCart added) {
            add(added.line());
        } else if (action instanceof Action.OpenedCart) {
            browser.get("/cart");
        } else if (action instanceof Action.RemovedFromCart) {
            remove();
        } else if (action instanceof Action.Bought) {
            buy(step.shopper().account().orElseThrow());
        }
        // Logging in is left out: these shoppers have no account here.
    }

    private void add(Line line) throws IOException, InterruptedException {
        Optional<Map<String, String>> form = browser.get(line.product().url()).form("/cart/add");
        if (form.isEmpty()) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>(form.get());
        fields.put("quantity", String.valueOf(line.quantity()));
        line.sku().choice().forEach((option, value) -> fields.put("itemAttributes[" + option + "]", value));
        Page after = browser.post("/cart/add", fields);
        if (after.ok() && after.path().equals("/cart")) {
            tally.addedToCart();
        }
    }

    private void remove() throws IOException, InterruptedException {
        Optional<Map<String, String>> form = browser.get("/cart").form("/cart/remove");
        if (form.isPresent()) {
            browser.post("/cart/remove", form.get());
        }
    }

    private void buy(Account account) throws IOException, InterruptedException {
        Page delivery = browser.get("/checkout");
        Optional<String> shipping = delivery.choice("shipping");
        if (shipping.isEmpty()) {
            return;
        }
        Page review = browser.post(
                "/checkout/delivery",
                Map.of(
                        "emailAddress", account.email(),
                        "firstName", account.firstName(),
                        "lastName", account.lastName(),
                        "addressLine1", account.street(),
                        "city", account.city(),
                        "state", account.state(),
                        "postalCode", account.postalCode(),
                        "shipping", shipping.get()));
        if (!review.path().equals("/checkout/review")) {
            tally.problem("delivery not accepted");
            return;
        }
        Page thanks = browser.post("/checkout/complete", Map.of());
        if (thanks.ok() && thanks.path().startsWith("/confirmation/")) {
            tally.ordered();
        } else {
            tally.problem("checkout ended at " + thanks.path());
        }
    }
}
