package dev.trellis.demo.history;

import dev.trellis.demo.simulator.Line;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/** Fulfilment: one parcel per order, with everything in it. */
final class ParcelRows {

    private final Sequences.Range parcelIds;
    private final Sequences.Range itemIds;
    private final Rows parcels;
    private final Rows items;

    ParcelRows(Sequences sequences, Tables tables, List<PastOrder> orders) throws SQLException {
        parcelIds = sequences.reserve("FulfillmentGroupImpl", orders.size());
        itemIds = sequences.reserve(
                "FulfillmentGroupItemImpl",
                orders.stream().mapToLong(o -> o.lines().size()).sum());
        parcels = tables.table(
                "BLC_FULFILLMENT_GROUP",
                "FULFILLMENT_GROUP_ID",
                "ORDER_ID",
                "ADDRESS_ID",
                "FULFILLMENT_OPTION_ID",
                "TYPE",
                "STATUS",
                "IS_PRIMARY",
                "SHIPPING_PRICE_TAXABLE",
                "RETAIL_PRICE",
                "SALE_PRICE",
                "PRICE",
                "MERCHANDISE_TOTAL",
                "TOTAL",
                "TOTAL_TAX",
                "TOTAL_ITEM_TAX",
                "TOTAL_FEE_TAX",
                "TOTAL_FG_TAX",
                "FULFILLMENT_GROUP_SEQUNCE");
        items = tables.table(
                "BLC_FULFILLMENT_GROUP_ITEM",
                "FULFILLMENT_GROUP_ITEM_ID",
                "FULFILLMENT_GROUP_ID",
                "ORDER_ITEM_ID",
                "QUANTITY",
                "STATUS",
                "TOTAL_ITEM_TAX",
                "TOTAL_ITEM_AMOUNT",
                "TOTAL_ITEM_TAXABLE_AMOUNT",
                "PRORATED_ORDER_ADJ");
    }

    /** @return the fulfilment group's id */
    long add(long order, Shipping.Option option, BigDecimal goods, long address, boolean arrived) throws SQLException {
        long id = parcelIds.next();
        parcels.add(
                id,
                order,
                address,
                option.id(),
                "PHYSICAL_SHIP",
                status(arrived),
                true,
                false,
                option.price(),
                option.price(),
                option.price(),
                goods,
                goods.add(option.price()),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                1);
        return id;
    }

    void addItem(long parcel, long orderItem, Line line, boolean arrived) throws SQLException {
        items.add(
                itemIds.next(),
                parcel,
                orderItem,
                line.quantity(),
                status(arrived),
                BigDecimal.ZERO,
                line.total(),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static String status(boolean arrived) {
        return arrived ? "DELIVERED" : "PROCESSING";
    }
}
