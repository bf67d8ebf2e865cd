package dev.trellis.demo.history;

import dev.trellis.demo.simulator.Line;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntConsumer;

/** Submitted orders as Broadleaf's checkout leaves them behind. */
final class OrderRows {

    private static final int TOGETHER = 250;
    private static final Duration ON_ITS_WAY = Duration.ofDays(6);
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Connection connection;
    private final Sequences sequences;
    private final StoreIds ids;
    private final Instant now;

    OrderRows(Connection connection, Sequences sequences, StoreIds ids, Instant now) {
        this.connection = connection;
        this.sequences = sequences;
        this.ids = ids;
        this.now = now;
    }

    void write(List<PastOrder> orders, IntConsumer progress) throws SQLException {
        Shipping shipping = Shipping.read(connection);
        Sequences.Range orderIds = sequences.reserve("OrderImpl", orders.size());
        try (Tables tables = new Tables(connection)) {
            AddressRows addresses = new AddressRows(tables, sequences.reserve("AddressImpl", orders.size()));
            Rows heads = heads(tables);
            LineRows lines = new LineRows(sequences, tables, ids, orders);
            ParcelRows parcels = new ParcelRows(sequences, tables, orders);
            PaymentRows payments = new PaymentRows(sequences, tables, orders.size());
            int written = 0;
            for (PastOrder order : orders) {
                long id = orderIds.next();
                long customer = ids.customer(order.account()).orElseThrow();
                Shipping.Option option = shipping.of(order);
                BigDecimal total = order.subtotal().add(option.price());
                Timestamp at = Timestamp.from(order.at());
                heads.add(
                        id,
                        customer,
                        "SUBMITTED",
                        NUMBER.format(order.at()) + id,
                        order.account().email(),
                        order.subtotal(),
                        option.price(),
                        BigDecimal.ZERO,
                        total,
                        at,
                        at,
                        at,
                        "USD",
                        "en_US");
                boolean arrived = order.at().isBefore(now.minus(ON_ITS_WAY));
                long parcel = parcels.add(id, option, order.subtotal(), addresses.add(order.account(), false), arrived);
                for (Line line : order.lines()) {
                    parcels.addItem(parcel, lines.add(id, line), line, arrived);
                }
                payments.add(id, addresses.last(), total, at);
                if (++written % TOGETHER == 0) {
                    tables.send();
                    progress.accept(written);
                }
            }
            tables.send();
            progress.accept(written);
        }
    }

    private static Rows heads(Tables tables) throws SQLException {
        return tables.table(
                "BLC_ORDER",
                "ORDER_ID",
                "CUSTOMER_ID",
                "ORDER_STATUS",
                "ORDER_NUMBER",
                "EMAIL_ADDRESS",
                "ORDER_SUBTOTAL",
                "TOTAL_SHIPPING",
                "TOTAL_TAX",
                "ORDER_TOTAL",
                "SUBMIT_DATE",
                "DATE_CREATED",
                "DATE_UPDATED",
                "CURRENCY_CODE",
                "LOCALE_CODE");
    }
}
