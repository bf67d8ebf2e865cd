package dev.trellis.admin.rules;

import dev.trellis.rerank.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A rule as the form's fields; the other way is {@link dev.trellis.rerank.rules.RuleForm}. */
final class RuleFields {

    /** In the order of the form. */
    static final List<String> NAMES = List.of(
            "id",
            "name",
            "action",
            "factor",
            "position",
            "product",
            "category",
            "brand",
            "priceFrom",
            "priceTo",
            "unit",
            "from",
            "until",
            "active");

    private RuleFields() {}

    static Map<String, String> ofNew() {
        Map<String, String> fields = empty();
        fields.put("action", "boost");
        fields.put("factor", "2");
        fields.put("active", "true");
        return fields;
    }

    static Map<String, String> of(Rule rule) {
        Map<String, String> fields = empty();
        fields.put("id", String.valueOf(rule.id()));
        fields.put("name", rule.name());
        fields.put("action", rule.action().name().toLowerCase(Locale.ROOT));
        fields.put("factor", number(rule.factor()));
        rule.position().ifPresent(position -> fields.put("position", String.valueOf(position)));
        rule.products().product().ifPresent(product -> fields.put("product", String.valueOf(product.value())));
        rule.products().category().ifPresent(category -> fields.put("category", String.valueOf(category)));
        rule.products().brand().ifPresent(brand -> fields.put("brand", brand));
        fields.put("priceFrom", number(rule.products().priceFrom()));
        fields.put("priceTo", number(rule.products().priceTo()));
        rule.unit().ifPresent(unit -> fields.put("unit", unit));
        rule.from().ifPresent(from -> fields.put("from", time(from)));
        rule.until().ifPresent(until -> fields.put("until", time(until)));
        fields.put("active", String.valueOf(rule.active()));
        return fields;
    }

    /** What came with a request, nothing else, with every field of the form. */
    static Map<String, String> of(Map<String, String> sent) {
        Map<String, String> fields = empty();
        NAMES.forEach(name -> fields.put(name, sent.getOrDefault(name, "")));
        return fields;
    }

    private static Map<String, String> empty() {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, ""));
        return fields;
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty()
                ? ""
                : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
    }

    private static String time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
