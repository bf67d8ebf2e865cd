package dev.trellis.demo.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.launcher.Browser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a shopper does in the demo shop, without scripts. */
final class Visit {

    private static final Pattern LINE = Pattern.compile("name=\"orderItemId\"[^>]*value=\"([0-9]+)\"");

    private final Browser browser;

    Visit(URI store) {
        browser = new Browser(store);
    }

    HttpResponse<String> open(String path) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page;
    }

    /** From the home page, whose banner carries the form. */
    Visit agree() {
        open("/");
        assertThat(answer("granted")).isEqualTo(204);
        return this;
    }

    int answer(String decision) {
        return browser.post("/trellis/consent", Map.of("decision", decision)).statusCode();
    }

    void addToCart(String product, int quantity) {
        browser.post("/cart/add", Map.of("productId", product, "quantity", String.valueOf(quantity)));
    }

    void changeQuantity(int quantity) {
        browser.post("/cart/quantity", Map.of("orderItemId", line(), "quantity", String.valueOf(quantity)));
    }

    void takeOut() {
        browser.post("/cart/remove", Map.of("orderItemId", line()));
    }

    void enterAddress() {
        open("/checkout");
        Matcher shipping = Pattern.compile("name=\"shipping\"[^>]*value=\"([0-9]+)\"")
                .matcher(open("/checkout").body());
        assertThat(shipping.find()).as("a way of shipping").isTrue();
        browser.post(
                "/checkout/delivery",
                Map.of(
                        "emailAddress", "jo@fernhollow.example",
                        "firstName", "Jo",
                        "lastName", "Reed",
                        "addressLine1", "1 Fern Lane",
                        "city", "Portland",
                        "state", "OR",
                        "postalCode", "97201",
                        "shipping", shipping.group(1)));
    }

    HttpResponse<String> order() {
        open("/checkout/review");
        return orderAgain();
    }

    /** Sends the last form of the checkout once more. */
    HttpResponse<String> orderAgain() {
        return browser.post("/checkout/complete", Map.of());
    }

    void logIn(String name, String password) {
        open("/login");
        browser.post("/login_post.htm", Map.of("j_username", name, "j_password", password));
    }

    void register(String name) {
        open("/register");
        browser.post(
                "/register",
                Map.of(
                        "customer.emailAddress", name,
                        "customer.firstName", "Jo",
                        "customer.lastName", "Reed",
                        "password", "a long walk 47"));
    }

    /** As the beacon does. */
    HttpResponse<String> send(String batch) {
        return browser.postJson("/trellis/signals", batch);
    }

    Visit sending(String header, String value) {
        browser.sending(header, value);
        return this;
    }

    /** As if the last page had been that long ago. */
    void pause(Duration length) {
        String[] stamp = browser.cookie("trellis_session").orElseThrow().split("\\.");
        long then = Long.parseLong(stamp[1]) - length.toSeconds();
        browser.change("trellis_session", stamp[0] + '.' + then + '.' + stamp[2]);
    }

    void rate(String product, int stars) {
        browser.post("/opinion/stars", Map.of("productId", product, "stars", String.valueOf(stars)));
    }

    void wish(String product) {
        browser.post("/opinion/wish", Map.of("productId", product));
    }

    String visitor() {
        return browser.cookie("trellis_visitor").orElseThrow();
    }

    boolean hasTrellisCookie(String name) {
        return browser.cookie("trellis_" + name).isPresent();
    }

    private String line() {
        Matcher line = LINE.matcher(open("/cart").body());
        assertThat(line.find()).as("a line in the cart").isTrue();
        return line.group(1);
    }
}
