package dev.trellis.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.signal.Signal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One store, opened several times. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryFillIT {

    // The half-year before has an hour twice, as clocks go back.
    private static final Instant NOW = Instant.parse("2026-03-14T11:20:00Z");
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    private static Path folder;

    private static DataSource store;
    private static final AtomicLong CUSTOMER_IDS = new AtomicLong();

    @BeforeAll
    static void open() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        store = StoreWithShelves.in(folder);
    }

    @AfterAll
    static void resetZone() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    @Order(1)
    void a_store_without_trellis_gets_customers_and_orders() throws SQLException {
        opened(NOW, Optional.empty());

        assertThat(number("SELECT COUNT(*) FROM BLC_CUSTOMER")).isEqualTo(2_401);
        assertThat(number("SELECT COUNT(*) FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED'"))
                .isGreaterThan(3_000);
    }

    @Test
    @Order(2)
    void every_order_adds_up() throws SQLException {
        assertThat(number("SELECT COUNT(*) FROM BLC_ORDER o WHERE ORDER_TOTAL <> ORDER_SUBTOTAL + TOTAL_SHIPPING"
                        + " OR ORDER_SUBTOTAL <> (SELECT SUM(i.PRICE * i.QUANTITY) FROM BLC_ORDER_ITEM i"
                        + " WHERE i.ORDER_ID = o.ORDER_ID)"
                        + " OR ORDER_TOTAL <> (SELECT SUM(p.AMOUNT) FROM BLC_ORDER_PAYMENT p"
                        + " WHERE p.ORDER_ID = o.ORDER_ID)"
                        + " OR ORDER_TOTAL <> (SELECT SUM(f.TOTAL) FROM BLC_FULFILLMENT_GROUP f"
                        + " WHERE f.ORDER_ID = o.ORDER_ID)"))
                .isZero();
    }

    @Test
    @Order(3)
    void what_the_store_saves_next_gets_an_id_of_its_own() throws SQLException {
        assertThat(number("SELECT ID_VAL - 50 FROM SEQUENCE_GENERATOR WHERE ID_NAME = 'OrderImpl'"))
                .isGreaterThan(number("SELECT MAX(ORDER_ID) FROM BLC_ORDER"));
        assertThat(number("SELECT ID_VAL - 50 FROM SEQUENCE_GENERATOR WHERE ID_NAME = 'OrderItemImpl'"))
                .isGreaterThan(number("SELECT MAX(ORDER_ITEM_ID) FROM BLC_ORDER_ITEM"));
    }

    @Test
    @Order(4)
    void an_interrupted_start_is_made_good_by_the_next_with_the_same_story() throws SQLException {
        Listener interrupted = new Listener(20_000);
        assertThatThrownBy(() -> opened(NOW.plus(Duration.ofHours(2)), Optional.of(interrupted)))
                .hasMessage("power cut");
        Listener whole = new Listener(Integer.MAX_VALUE);

        opened(NOW.plus(Duration.ofHours(5)), Optional.of(whole));

        assertThat(whole.heard).startsWith(interrupted.heard.toArray(Signal[]::new));
        assertThat(whole.learned).isTrue();
        assertThat(whole.heard).map(s -> s.header().eventId()).doesNotHaveDuplicates();
        assertThat(whole.heard.stream()
                        .filter(Signal.Purchase.class::isInstance)
                        .count())
                .isEqualTo(number("SELECT COUNT(*) FROM BLC_ORDER"));
    }

    @Test
    @Order(5)
    void a_store_with_a_past_is_left_alone() throws SQLException {
        Listener nothing = new Listener(0);

        opened(NOW.plus(Duration.ofDays(3)), Optional.of(nothing));

        assertThat(nothing.learned).isFalse();
    }

    private static void opened(Instant at, Optional<Recipient> trellis) throws SQLException {
        new HistoryFill(store, CUSTOMER_IDS::incrementAndGet, Clock.fixed(at, ZoneOffset.UTC)).run(trellis);
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static final class Listener implements Recipient {

        private final int most;
        private final List<Signal> heard = new ArrayList<>();
        private boolean learned;

        private Listener(int most) {
            this.most = most;
        }

        @Override
        public void take(Signal signal) {
            if (heard.size() == most) {
                throw new IllegalStateException("power cut");
            }
            heard.add(signal);
        }

        @Override
        public void learn() {
            learned = true;
        }
    }
}
