package dev.trellis.rerank.rules;

import dev.trellis.ProductId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A rule as a form has it, field by field: id, name, action, unit, product, category, brand, priceFrom, priceTo, factor,
 * position, from, until (in UTC, as browsers write local times) and active. Times have minutes.
 */
public final class RuleForm {

    private final Map<String, String> fields;
    private final List<String> problems = new ArrayList<>();

    private RuleForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @param problems for the person at the form; empty if all fields could be read and the rule makes sense
     * @param rule null if a field could not be read
     */
    public record Read(Rule rule, List<String> problems) {}

    public static Read read(Map<String, String> fields, Instant now) {
        RuleForm form = new RuleForm(fields);
        Rule rule = form.rule(now);
        if (!form.problems.isEmpty()) {
            return new Read(null, form.problems);
        }
        return new Read(rule, RuleCheck.problem(rule).stream().toList());
    }

    private Rule rule(Instant now) {
        Optional<Rule.Action> action = action();
        String name = text("name", 100).orElse("");
        if (name.isEmpty()) {
            problems.add("Give the rule a name.");
        }
        return new Rule(
                whole("id").orElse(0),
                name,
                action.orElse(Rule.Action.EXCLUDE),
                text("unit", 100),
                new Rule.Products(
                        whole("product").stream().mapToObj(ProductId::new).findFirst(),
                        whole("category"),
                        text("brand", 200),
                        amount("priceFrom"),
                        amount("priceTo")),
                action.filter(Rule.Action.BOOST::equals).isPresent() ? amount("factor") : OptionalDouble.empty(),
                action.filter(Rule.Action.PIN::equals).isPresent()
                        ? whole("position").stream().mapToInt(Math::toIntExact).findFirst()
                        : OptionalInt.empty(),
                time("from"),
                time("until"),
                "true".equals(fields.get("active")),
                now);
    }

    private Optional<Rule.Action> action() {
        Optional<Rule.Action> action = Arrays.stream(Rule.Action.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(fields.get("action")))
                .findFirst();
        if (action.isEmpty()) {
            problems.add("Choose what the rule does: "
                    + Arrays.stream(Rule.Action.values())
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return action;
    }

    private Optional<String> text(String field, int longest) {
        Optional<String> text =
                Optional.ofNullable(fields.get(field)).map(String::strip).filter(value -> !value.isEmpty());
        if (text.filter(value -> value.length() > longest).isPresent()) {
            problems.add("The %s has more than %d characters.".formatted(field, longest));
        }
        return text;
    }

    private OptionalLong whole(String field) {
        Optional<String> text = text(field, 20);
        if (text.filter(value -> !value.matches("\\d{1,18}")).isPresent()
                || field.equals("position")
                        && text.filter(value -> value.length() > 9).isPresent()) {
            problems.add("The %s is a whole number, not '%s'.".formatted(field, text.get()));
            return OptionalLong.empty();
        }
        return text.stream().mapToLong(Long::parseLong).findFirst();
    }

    private OptionalDouble amount(String field) {
        Optional<String> text = text(field, 20);
        if (text.filter(value -> !value.matches("\\d{1,12}(\\.\\d{1,5})?")).isPresent()) {
            problems.add("The %s is a number such as 19.90, not '%s'."
                    .formatted(field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT), text.get()));
            return OptionalDouble.empty();
        }
        return text.stream().mapToDouble(Double::parseDouble).findFirst();
    }

    private Optional<Instant> time(String field) {
        return text(field, 30).flatMap(value -> {
            try {
                return Optional.of(LocalDateTime.parse(value).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException e) {
                problems.add("The time %s is written as 2026-11-27T08:00, not '%s'.".formatted(field, value));
                return Optional.empty();
            }
        });
    }
}
