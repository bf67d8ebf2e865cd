package dev.trellis.demo.history;

import dev.trellis.demo.simulator.Line;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What was ordered: an order item per line, with its price and the chosen colour and size. */
final class LineRows {

    private static final String DISCRETE = "org.broadleafcommerce.core.order.domain.DiscreteOrderItem";

    private final StoreIds ids;
    private final Sequences.Range itemIds;
    private final Sequences.Range priceIds;
    private final Sequences.Range choiceIds;
    private final Rows items;
    private final Rows discrete;
    private final Rows prices;
    private final Rows choices;

    LineRows(Sequences sequences, Tables tables, StoreIds ids, List<PastOrder> orders) throws SQLException {
        this.ids = ids;
        List<Line> lines = orders.stream().flatMap(o -> o.lines().stream()).toList();
        itemIds = sequences.reserve("OrderItemImpl", lines.size());
        priceIds = sequences.reserve("OrderItemPriceDetailImpl", lines.size());
        choiceIds = sequences.reserve(
                "OrderItemAttributeImpl",
                lines.stream().mapToLong(l -> l.sku().choice().size()).sum());
        items = tables.table(
                "BLC_ORDER_ITEM",
                "ORDER_ITEM_ID",
                "ORDER_ID",
                "CATEGORY_ID",
                "NAME",
                "ORDER_ITEM_TYPE",
                "QUANTITY",
                "PRICE",
                "RETAIL_PRICE",
                "SALE_PRICE",
                "RETAIL_PRICE_OVERRIDE",
                "SALE_PRICE_OVERRIDE",
                "DISCOUNTS_ALLOWED",
                "ITEM_TAXABLE_FLAG");
        discrete = tables.table(
                "BLC_DISCRETE_ORDER_ITEM",
                "ORDER_ITEM_ID",
                "PRODUCT_ID",
                "SKU_ID",
                "BASE_RETAIL_PRICE",
                "BASE_SALE_PRICE");
        prices = tables.table(
                "BLC_ORDER_ITEM_PRICE_DTL", "ORDER_ITEM_PRICE_DTL_ID", "ORDER_ITEM_ID", "QUANTITY", "USE_SALE_PRICE");
        choices = tables.table("BLC_ORDER_ITEM_ATTRIBUTE", "ORDER_ITEM_ATTRIBUTE_ID", "ORDER_ITEM_ID", "NAME", "VALUE");
    }

    /** @return the order item's id */
    long add(long order, Line line) throws SQLException {
        long id = itemIds.next();
        BigDecimal retail = line.sku().price();
        BigDecimal sale = line.sku().salePrice().orElse(null);
        items.add(
                id,
                order,
                ids.category(line.product().categoryUrl()),
                line.product().name(),
                DISCRETE,
                line.quantity(),
                line.price(),
                retail,
                sale,
                false,
                false,
                true,
                false);
        discrete.add(id, ids.product(line.product()), ids.sku(line.sku()), retail, sale);
        prices.add(priceIds.next(), id, line.quantity(), true);
        for (Map.Entry<String, String> choice : line.sku().choice().entrySet()) {
            choices.add(choiceIds.next(), id, choice.getKey(), choice.getValue());
        }
        return id;
    }
}
