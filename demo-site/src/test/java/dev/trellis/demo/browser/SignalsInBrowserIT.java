package dev.trellis.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.trellis.demo.launcher.DemoStore;
import dev.trellis.demo.signals.OpenDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a shopper does in a real browser, as rows of the store's database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalsInBrowserIT {

    private static final String TRENDING = "[data-trellis-unit=trending]";
    private static final String CARDS = TRENDING + " li[data-trellis-product]";
    private static final double SEEN_MILLIS = 1_500;
    private static final long PATIENCE_MILLIS = 30_000;

    private Chromium chromium;
    private OpenDatabase database;
    private DemoStore store;

    @BeforeAll
    void a_store_opens(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        chromium = Chromium.launch();
        database = new OpenDatabase(folder);
        store = DemoStore.start(folder.resolve("work"), "--db", database.url(), "--db-user", "SA");
    }

    @AfterAll
    void the_store_closes() {
        if (store != null) {
            store.close();
        }
        if (database != null) {
            database.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void before_consent_the_browser_sends_and_stores_nothing() throws Exception {
        String before = newest();
        try (BrowserContext context = device()) {
            Page page = context.newPage();
            List<String> asked = trellisRequests(page);
            page.navigate(address("/"));
            lookAtTrending(page);
            page.locator(CARDS + " a").first().click();
            page.waitForURL(url -> !url.equals(address("/")));
            page.mouse().move(100, 100);
            page.waitForTimeout(SEEN_MILLIS);
            page.navigate(address("/search?q=tent"));
            page.waitForTimeout(SEEN_MILLIS);

            assertThat(asked).isEmpty();
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(context.cookies())
                    .extracting(cookie -> cookie.name)
                    .noneMatch(name -> name.startsWith("trellis"));
        }
        assertThat(database.rows("select distinct VISITOR_ID from TRELLIS_SIGNAL where SIGNAL_ID > " + before
                        + " and VISITOR_ID not in (select VISITOR_ID from TRELLIS_SIGNAL where SIGNAL_ID <= " + before
                        + ")"))
                .as("visitors of whom nothing was known before")
                .isEmpty();
    }

    @Test
    void dwell_scroll_views_and_clicks_arrive_with_their_fields() throws Exception {
        try (BrowserContext context = device()) {
            Page page = context.newPage();
            page.navigate(address("/"));
            new ShopPage(page, store.uri()).acceptPersonalization();
            String visitor = visitor(context);
            lookAtTrending(page);
            Screenshots.take(page, "signals-1-trending-in-view");
            Locator card = page.locator(CARDS).first();
            String product = card.getAttribute("data-trellis-product");
            page.mouse().wheel(0, 400);
            page.waitForTimeout(SEEN_MILLIS);
            String unit = page.locator(TRENDING + " [data-trellis-request]").getAttribute("data-trellis-request");
            card.locator("a").first().click();
            page.waitForURL(url -> !url.equals(address("/")));

            assertThat(await(visitor, "recommendation_click"))
                    .contains("recommendation_click|HOME|BROWSER|" + unit + "|trending|1|" + product);
            assertThat(rows(visitor, "recommendation_view"))
                    .contains("recommendation_view|HOME|BROWSER|" + unit + "|trending|1|" + product);
            assertThat(rows(visitor, "recommendation_render"))
                    .contains("recommendation_render|HOME|BROWSER|" + unit + "|trending|0|" + product);
            assertThat(page("/", visitor, "page_view")).containsExactly("HOME|BROWSER|-|-|true|true");
            List<String> read = awaitRows(() -> page("/", visitor, "engagement_ping"), pings -> !pings.isEmpty());
            String[] ping = read.get(read.size() - 1).split("\\|");
            assertThat(Double.parseDouble(ping[2])).as("active seconds").isBetween(1.0, 60.0);
            assertThat(Integer.parseInt(ping[3])).as("percent scrolled").isBetween(10, 100);
        }
    }

    @Test
    void a_product_from_a_unit_is_followed_into_the_cart() throws Exception {
        try (BrowserContext context = device()) {
            Page page = context.newPage();
            ShopPage shop = new ShopPage(page, store.uri());
            page.navigate(address("/"));
            shop.acceptPersonalization();
            lookAtTrending(page);
            String product = page.locator(CARDS).first().getAttribute("data-trellis-product");
            page.locator(CARDS + " a").first().click();
            page.waitForURL(url -> !url.equals(address("/")));
            shop.chooseOptions().press("Add to cart").awaitCartOf(1);
            Screenshots.take(page, "signals-2-added");
            page.navigate(address("/cart"));

            String visitor = visitor(context);
            assertThat(await(visitor, "recommendation_add_to_cart"))
                    .singleElement()
                    .asString()
                    .startsWith("recommendation_add_to_cart|PRODUCT|BROWSER|")
                    .endsWith("|trending|1|" + product);
            assertThat(await(visitor, "add_to_cart")).isNotEmpty();
            assertThat(await(visitor, "recommendation_request"))
                    .as("units that the server answered with")
                    .anyMatch(row -> row.startsWith("recommendation_request|PRODUCT|SERVER|"));
        }
    }

    @Test
    void a_list_is_seen_and_chosen_from() throws Exception {
        try (BrowserContext context = device()) {
            Page page = context.newPage();
            ShopPage shop = new ShopPage(page, store.uri());
            page.navigate(address("/"));
            shop.acceptPersonalization();
            page.navigate(address("/camp/tents"));
            Locator first =
                    page.locator("[data-trellis-list] [data-trellis-product]").first();
            first.scrollIntoViewIfNeeded();
            page.waitForTimeout(SEEN_MILLIS * 2);
            Screenshots.take(page, "signals-3-list");
            String product = first.getAttribute("data-trellis-product");
            first.locator("a").first().click();
            page.waitForURL(url -> !url.endsWith("/camp/tents"));

            String visitor = visitor(context);
            assertThat(await(visitor, "select_item")).singleElement().asString().endsWith("|" + product);
            assertThat(awaitRows(
                            () -> database.rows(
                                    "select S.LIST_NAME, S.CHANNEL, I.PRODUCT_ID from TRELLIS_SIGNAL S join TRELLIS_SIGNAL_ITEM I"
                                            + " on I.SIGNAL_ID = S.SIGNAL_ID where S.VISITOR_ID = ?"
                                            + " and S.EVENT_TYPE = 'view_item_list'",
                                    visitor),
                            rows -> !rows.isEmpty()))
                    .contains("category|BROWSER|" + product)
                    .hasSizeGreaterThan(2);
            assertThat(page("/camp/tents", visitor, "page_view"))
                    .as("counted by the store alone")
                    .containsExactly("CATEGORY|SERVER|-|-|true|true");
        }
    }

    @Test
    void what_happens_without_a_network_is_delivered_once_when_it_is_back() throws Exception {
        try (BrowserContext context = device()) {
            Page page = context.newPage();
            page.navigate(address("/"));
            new ShopPage(page, store.uri()).acceptPersonalization();
            String visitor = visitor(context);
            await(visitor, "page_view");
            context.setOffline(true);
            lookAtTrending(page);
            page.waitForCondition(() -> page.evaluate("() => localStorage.getItem('trellis.queue')") != null);
            int views = page.locator(CARDS).count();
            assertThat(views).isPositive();
            assertThat(rows(visitor, "recommendation_view")).isEmpty();

            context.setOffline(false);

            await(visitor, "recommendation_view");
            page.waitForCondition(() -> page.evaluate("() => localStorage.getItem('trellis.queue')") == null);
            page.navigate(address("/cart"));
            await(visitor, "view_cart");
            assertThat(database.rows(
                            "select EVENT_ID from TRELLIS_SIGNAL where VISITOR_ID = ? and EVENT_TYPE = 'recommendation_view'",
                            visitor))
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
            assertThat(database.rows(
                            "select I.PRODUCT_ID from TRELLIS_SIGNAL S join TRELLIS_SIGNAL_ITEM I on I.SIGNAL_ID = S.SIGNAL_ID"
                                    + " where S.VISITOR_ID = ? and S.EVENT_TYPE = 'recommendation_view' and S.REC_UNIT = 'trending'",
                            visitor))
                    .as("each card seen once")
                    .doesNotHaveDuplicates();
            assertThat(database.rows(
                            "select EVENT_ID from TRELLIS_SIGNAL where VISITOR_ID = ? and COPY_OF is not null",
                            visitor))
                    .isEmpty();
        }
    }

    @Test
    void taking_consent_back_ends_it_and_clears_what_was_kept() throws Exception {
        try (BrowserContext context = device()) {
            Page page = context.newPage();
            page.navigate(address("/"));
            new ShopPage(page, store.uri()).acceptPersonalization();
            lookAtTrending(page);
            page.locator(CARDS + " a").first().click();
            page.waitForURL(url -> !url.equals(address("/")));
            assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(1);
            page.navigate(address("/privacy"));
            page.locator("[data-trellis-consent=choices] button[value=revoked]").click();
            page.waitForLoadState();
            List<String> asked = trellisRequests(page);
            page.navigate(address("/"));
            lookAtTrending(page);
            page.waitForTimeout(SEEN_MILLIS * 2);

            assertThat(asked).isEmpty();
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void without_scripts_a_picture_counts_the_page_once() throws Exception {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            List<String> asked = trellisRequests(page);
            page.navigate(address("/"));
            page.waitForTimeout(500);
            assertThat(asked).isEmpty();
            page.locator("[data-trellis-consent=banner] button[value=granted]").click();
            page.navigate(address("/camp/tents"));
            page.waitForCondition(
                    () -> asked.stream().anyMatch(url -> url.contains("pixel.gif") && url.contains("tents")));
            page.navigate(address("/cart"));

            String visitor = visitor(context);
            await(visitor, "view_cart");
            assertThat(page("/camp/tents", visitor, "page_view")).hasSize(1);
        }
    }

    private BrowserContext device() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private String address(String path) {
        return store.uri().resolve(path).toString();
    }

    private static List<String> trellisRequests(Page page) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/trellis/signals") || request.url().contains("/trellis/pixel")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static void lookAtTrending(Page page) {
        page.locator(CARDS).first().scrollIntoViewIfNeeded();
        page.mouse().move(200, 200);
        page.waitForTimeout(SEEN_MILLIS);
    }

    private static String visitor(BrowserContext context) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("trellis_visitor"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private String newest() throws SQLException {
        return database.rows("select coalesce(max(SIGNAL_ID), 0) from TRELLIS_SIGNAL")
                .get(0);
    }

    /** Kind, page, channel, recommendation, unit, position and product of each. */
    private List<String> rows(String visitor, String type) throws SQLException {
        return database.rows(
                "select S.EVENT_TYPE, S.PAGE_TYPE, S.CHANNEL, S.REC_REQUEST_ID, S.REC_UNIT, S.REC_POSITION, I.PRODUCT_ID"
                        + " from TRELLIS_SIGNAL S left join TRELLIS_SIGNAL_ITEM I on I.SIGNAL_ID = S.SIGNAL_ID"
                        + " where S.VISITOR_ID = ? and S.EVENT_TYPE = ? order by S.SIGNAL_ID, I.ITEM_POSITION",
                visitor,
                type);
    }

    /** Page, channel, seconds, scroll, and whether consent and session are there, of a path's signals. */
    private List<String> page(String path, String visitor, String type) throws SQLException {
        return database.rows(
                "select PAGE_TYPE, CHANNEL, ACTIVE_SECONDS, SCROLL_PERCENT,"
                        + " case when CONSENT = 'GRANTED' then 'true' end, case when SESSION_ID is not null then 'true' end"
                        + " from TRELLIS_SIGNAL where PATH = ? and VISITOR_ID = ? and EVENT_TYPE = ? order by SIGNAL_ID",
                path,
                visitor,
                type);
    }

    private List<String> await(String visitor, String type) throws Exception {
        return awaitRows(() -> rows(visitor, type), rows -> !rows.isEmpty());
    }

    private static List<String> awaitRows(Rows query, Predicate<List<String>> enough) throws Exception {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        List<String> rows = query.get();
        while (!enough.test(rows) && System.currentTimeMillis() < until) {
            Thread.sleep(100);
            rows = query.get();
        }
        assertThat(enough.test(rows)).as("rows in the database: " + rows).isTrue();
        return rows;
    }

    @FunctionalInterface
    private interface Rows {
        List<String> get() throws SQLException;
    }
}
