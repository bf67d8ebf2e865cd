package dev.trellis.jpa;

import dev.trellis.ProductId;
import dev.trellis.rerank.rules.Rule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A rule as a row of TRELLIS_RULE, there and back. */
final class RuleRows {

    static final String COLUMNS = "RULE_NAME, RULE_ACTION, UNIT_NAME, PRODUCT_ID, CATEGORY_ID, BRAND, PRICE_FROM,"
            + " PRICE_TO, FACTOR, PLACE, VALID_FROM, VALID_UNTIL, ACTIVE, CHANGED_AT, CHANGED_BY";

    private RuleRows() {}

    /** In the order of {@link #COLUMNS}. */
    static Object[] values(Rule rule, String changedBy) {
        Rule.Products products = rule.products();
        return new Object[] {
            Columns.text(rule.name(), 100),
            rule.action().name(),
            Columns.text(rule.unit().orElse(null), 100),
            products.product().map(ProductId::value).orElse(null),
            products.category().isPresent() ? products.category().getAsLong() : null,
            Columns.text(products.brand().orElse(null), 200),
            decimal(products.priceFrom()),
            decimal(products.priceTo()),
            decimal(rule.factor()),
            rule.position().isPresent() ? rule.position().getAsInt() : null,
            rule.from().map(Columns::utc).orElse(null),
            rule.until().map(Columns::utc).orElse(null),
            rule.active(),
            Columns.utc(rule.changedAt()),
            Columns.text(changedBy, 100)
        };
    }

    /** Empty for an action that this version does not know. */
    static Optional<StoredRule> read(ResultSet row) throws SQLException {
        Rule.Action action;
        try {
            action = Rule.Action.valueOf(row.getString("RULE_ACTION"));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
        Rule rule = new Rule(
                row.getLong("RULE_ID"),
                row.getString("RULE_NAME"),
                action,
                Optional.ofNullable(row.getString("UNIT_NAME")),
                new Rule.Products(
                        Columns.id(row, "PRODUCT_ID").map(ProductId::new),
                        Columns.id(row, "CATEGORY_ID").map(OptionalLong::of).orElse(OptionalLong.empty()),
                        Optional.ofNullable(row.getString("BRAND")),
                        number(row, "PRICE_FROM"),
                        number(row, "PRICE_TO")),
                number(row, "FACTOR"),
                Columns.id(row, "PLACE")
                        .map(place -> OptionalInt.of(place.intValue()))
                        .orElse(OptionalInt.empty()),
                time(row, "VALID_FROM"),
                time(row, "VALID_UNTIL"),
                row.getBoolean("ACTIVE"),
                Columns.instant(row, "CHANGED_AT"));
        return Optional.of(new StoredRule(
                rule, Optional.ofNullable(row.getString("CHANGED_BY")), Optional.ofNullable(row.getString("PROBLEM"))));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(Columns.instant(row, column));
    }

    private static BigDecimal decimal(OptionalDouble value) {
        return value.isPresent() ? BigDecimal.valueOf(value.getAsDouble()) : null;
    }
}
