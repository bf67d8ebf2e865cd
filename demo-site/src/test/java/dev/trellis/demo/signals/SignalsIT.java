package dev.trellis.demo.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.launcher.DemoStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a shopper does in a real store becomes exactly these signals in its database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalsIT {

    private OpenDatabase database;
    private DemoStore store;
    private Signals signals;
    private String product;
    private String address;

    @BeforeAll
    void a_store_opens(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        database = new OpenDatabase(folder);
        store = DemoStore.start(folder.resolve("work"), "--db", database.url(), "--db-user", "SA");
        signals = new Signals(database);
        String[] plain = products("ALWAYS_AVAILABLE").get(0).split("\\|");
        product = plain[0];
        address = plain[1];
    }

    @AfterAll
    void the_store_closes() {
        if (store != null) {
            store.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void without_consent_pages_and_carts_leave_nothing_behind() throws Exception {
        long before = signals.newest();
        Visit shy = visit();
        shy.open("/");
        shy.open(address);
        shy.addToCart(product, 1);
        Visit refusing = visit();
        refusing.open("/");
        refusing.answer("denied");
        refusing.open(address);

        Visit open = visit().agree();
        open.open("/");

        assertThat(signals.of(open.visitor(), 1)).isNotEmpty();
        assertThat(signals.visitorsAfter(before)).containsExactly(open.visitor());
        assertThat(shy.hasTrellisCookie("visitor")).isFalse();
        assertThat(refusing.hasTrellisCookie("visitor")).isFalse();
        assertThat(refusing.hasTrellisCookie("session")).isFalse();
    }

    @Test
    void opened_pages_become_views() throws Exception {
        Visit visit = visit().agree();
        visit.open("/");
        visit.open(address);
        visit.open("/search?q=tent");
        visit.open("/cart");

        assertThat(signals.of(visit.visitor(), 7))
                .containsExactly(
                        "page_view|HOME|-|-",
                        "page_view|PRODUCT|-|-",
                        "view_item|PRODUCT|" + product + "|1",
                        "page_view|SEARCH|-|-",
                        "search|SEARCH|-|-",
                        "page_view|CART|-|-",
                        "view_cart|CART|-|-");
    }

    @Test
    void the_cart_tells_what_was_put_in_and_taken_out() throws Exception {
        Visit visit = visit().agree();
        visit.open(address);
        visit.addToCart(product, 2);
        visit.changeQuantity(5);
        visit.changeQuantity(4);
        visit.takeOut();

        assertThat(cartSignals(visit))
                .containsExactly(
                        "add_to_cart|CART|" + product + "|2",
                        "add_to_cart|CART|" + product + "|3",
                        "remove_from_cart|CART|" + product + "|1",
                        "remove_from_cart|CART|" + product + "|4");
    }

    @Test
    void an_order_is_one_purchase_however_often_it_is_sent() throws Exception {
        Visit visit = visit().agree();
        visit.open(address);
        visit.addToCart(product, 2);
        visit.enterAddress();
        assertThat(visit.order().uri().getPath()).startsWith("/confirmation/");
        visit.orderAgain();

        List<String> all = settled(visit);
        assertThat(all)
                .filteredOn(row -> row.startsWith("purchase"))
                .containsExactly("purchase|CHECKOUT|" + product + "|2");
        assertThat(all).anyMatch(row -> row.startsWith("page_view|ORDER_CONFIRMATION"));
    }

    @Test
    void a_checkout_that_fails_is_no_purchase() throws Exception {
        String[] scarce = products("CHECK_QUANTITY").get(0).split("\\|");
        Visit faster = inCheckoutWith(scarce);
        Visit slower = inCheckoutWith(scarce);

        assertThat(faster.order().uri().getPath()).startsWith("/confirmation/");
        assertThat(slower.order().uri().getPath()).doesNotStartWith("/confirmation/");

        assertThat(settled(faster)).anyMatch(row -> row.startsWith("purchase"));
        assertThat(settled(slower)).noneMatch(row -> row.startsWith("purchase"));
    }

    @Test
    void a_login_joins_visitor_and_customer() throws Exception {
        Visit visit = visit().agree();
        visit.logIn("shopper@fernhollow.example", store.password());

        assertThat(settled(visit)).contains("login|ACCOUNT|-|-");
        assertThat(customersOf(visit)).hasSize(1);
    }

    @Test
    void a_registration_is_a_login() throws Exception {
        Visit visit = visit().agree();
        visit.register("signals@fernhollow.example");

        assertThat(settled(visit)).containsOnlyOnce("login|ACCOUNT|-|-");
        assertThat(customersOf(visit)).hasSize(1);
    }

    @Test
    void who_agrees_after_the_login_is_joined_too() throws Exception {
        Visit visit = visit();
        visit.logIn("shopper@fernhollow.example", store.password());
        visit.agree();

        assertThat(settled(visit)).containsOnlyOnce("login|ACCOUNT|-|-");
        assertThat(customersOf(visit)).hasSize(1);
    }

    @Test
    void taking_consent_back_erases_what_was_stored() throws Exception {
        Visit visit = visit().agree();
        visit.open(address);
        String visitor = visit.visitor();
        assertThat(signals.of(visitor, 2)).isNotEmpty();

        assertThat(visit.answer("revoked")).isEqualTo(204);

        assertThat(visit.hasTrellisCookie("visitor")).isFalse();
        assertThat(signals.gone(visitor)).isTrue();
    }

    /** Id, address and stock of products on sale that come in one variant only. */
    private List<String> products(String inventory) throws Exception {
        return database.rows(
                """
                select P.PRODUCT_ID, P.URL, S.QUANTITY_AVAILABLE
                from BLC_PRODUCT P join BLC_SKU S on S.SKU_ID = P.DEFAULT_SKU_ID
                where S.INVENTORY_TYPE = ? and S.ACTIVE_END_DATE is null
                  and P.PRODUCT_ID not in (select PRODUCT_ID from BLC_PRODUCT_OPTION_XREF)
                order by P.PRODUCT_ID""",
                inventory);
    }

    private Visit inCheckoutWith(String[] scarce) {
        Visit visit = visit().agree();
        visit.open(scarce[1]);
        visit.addToCart(scarce[0], Integer.parseInt(scarce[2]));
        visit.enterAddress();
        return visit;
    }

    private Visit visit() {
        return new Visit(store.uri());
    }

    private List<String> customersOf(Visit visit) throws Exception {
        return database.rows("select CUSTOMER_ID from TRELLIS_IDENTITY_LINK where VISITOR_ID = ?", visit.visitor());
    }

    /** Everything up to a page view that the visitor makes now. */
    private List<String> settled(Visit visit) throws Exception {
        visit.open("/search?q=last+look");
        return signals.ofUntil(visit.visitor(), "search|SEARCH|-|-");
    }

    private List<String> cartSignals(Visit visit) throws Exception {
        return settled(visit).stream()
                .filter(row -> row.contains("_cart|CART|") && !row.endsWith("|-|-"))
                .toList();
    }
}
