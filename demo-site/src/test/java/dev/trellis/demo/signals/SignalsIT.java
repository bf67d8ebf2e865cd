package dev.trellis.demo.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.launcher.DemoStore;
import java.nio.file.Path;
import java.time.Duration;
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

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    private static final String CAME_BY_MAIL = "PHONE|iOS|EMAIL|spring|tents|PRODUCT";

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

        List<String> rows = signals.ofUntil(visit.visitor(), "view_cart|CART|-|-");
        assertThat(rows)
                .filteredOn(row -> !row.startsWith("view_item_list") && !row.startsWith("recommendation_"))
                .containsExactly(
                        "consent_update|OTHER|-|-",
                        "page_view|HOME|-|-",
                        "page_view|PRODUCT|-|-",
                        "view_item|PRODUCT|" + product + "|1",
                        "page_view|SEARCH|-|-",
                        "search|SEARCH|-|-",
                        "page_view|CART|-|-",
                        "view_cart|CART|-|-");
        assertThat(rows)
                .filteredOn(row -> row.startsWith("view_item_list|SEARCH|"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void a_signal_tells_how_the_visit_came_about() throws Exception {
        Visit visit = visit().sending("User-Agent", PHONE)
                .sending("Referer", store.uri() + "?utm_source=spring&utm_medium=email&utm_campaign=tents")
                .agree();
        visit.sending("Referer", store.uri().toString());
        String visitor = visit.visitor();
        for (int i = 0; i < 50 && !CAME_BY_MAIL.equals(newest(visitor)); i++) {
            visit.open(address);
            Thread.sleep(300);
        }

        assertThat(newest(visitor)).isEqualTo(CAME_BY_MAIL);
    }

    @Test
    void after_half_an_hour_without_a_page_the_next_one_begins_a_new_session() throws Exception {
        Visit visit = visit().agree();
        visit.open(address);
        visit.pause(Duration.ofMinutes(29));
        visit.open(address);
        assertThat(sessionsAfter(visit, 5)).hasSize(1);

        visit.pause(Duration.ofMinutes(31));
        visit.open(address);
        assertThat(sessionsAfter(visit, 7)).hasSize(2);
    }

    @Test
    void a_checkout_begins_once_and_its_pages_do_not_tell_the_orders_number() throws Exception {
        Visit visit = visit().agree();
        visit.open(address);
        visit.addToCart(product, 2);
        visit.enterAddress();
        visit.order();

        assertThat(settled(visit))
                .filteredOn(row -> row.startsWith("begin_checkout"))
                .containsExactly("begin_checkout|CHECKOUT|" + product + "|2");
        assertThat(database.rows(
                        "select PATH from TRELLIS_SIGNAL where VISITOR_ID = ? and EVENT_TYPE = 'page_view' and PAGE_TYPE = 'ORDER_CONFIRMATION'",
                        visit.visitor()))
                .containsOnly("/confirmation/*");
    }

    @Test
    void stars_and_wishes_of_a_customer_are_told() throws Exception {
        Visit visit = visit().agree();
        visit.logIn("shopper@fernhollow.example", store.password());
        visit.open(address);
        visit.rate(product, 4);
        visit.open(address);
        visit.rate(product, 2);
        visit.open(address);
        visit.wish(product);

        assertThat(settled(visit)).contains("add_to_wishlist|OTHER|" + product + "|1");
        assertThat(database.rows(
                        "select RATING from TRELLIS_SIGNAL where VISITOR_ID = ? and EVENT_TYPE = 'rate_item' order by SIGNAL_ID",
                        visit.visitor()))
                .extracting(Double::parseDouble)
                .containsExactly(4.0, 2.0);
    }

    @Test
    void a_cancelled_order_is_a_refund_of_whoever_bought() throws Exception {
        Visit visit = visit().agree();
        visit.open(address);
        visit.addToCart(product, 2);
        visit.enterAddress();
        visit.order();
        settled(visit);
        String order = database.rows(
                        "select ORDER_ID from TRELLIS_SIGNAL where VISITOR_ID = ? and EVENT_TYPE = 'purchase'",
                        visit.visitor())
                .get(0);

        database.change(
                "update BLC_ORDER set ORDER_STATUS = 'CANCELLED', DATE_UPDATED = current_timestamp where ORDER_ID = ?",
                Long.parseLong(order));

        assertThat(signals.ofUntil(visit.visitor(), "refund|OTHER|" + product + "|2"))
                .contains("refund|OTHER|" + product + "|2");
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

    /** Device, system, way in and campaign of the visitor's newest signal. */
    private String newest(String visitor) throws Exception {
        List<String> rows = database.rows(
                """
                select DEVICE, OS, REFERRER, CAMPAIGN_SOURCE, CAMPAIGN_NAME, PAGE_TYPE from TRELLIS_SIGNAL
                where VISITOR_ID = ? order by SIGNAL_ID desc limit 1""",
                visitor);
        return rows.isEmpty() ? "" : rows.get(0);
    }

    private List<String> sessionsAfter(Visit visit, int rows) throws Exception {
        signals.of(visit.visitor(), rows);
        return database.rows("select distinct SESSION_ID from TRELLIS_SIGNAL where VISITOR_ID = ?", visit.visitor());
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
                .filter(row -> row.startsWith("add_to_cart|") || row.startsWith("remove_from_cart|"))
                .toList();
    }
}
