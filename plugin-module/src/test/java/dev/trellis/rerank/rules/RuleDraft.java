package dev.trellis.rerank.rules;

import dev.trellis.ProductId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A rule in the making, for tests. */
final class RuleDraft {

    private static final Instant SAVED = Instant.parse("2026-01-01T00:00:00Z");

    private final long id;
    private final Rule.Action action;
    private Optional<String> unit = Optional.empty();
    private Optional<ProductId> product = Optional.empty();
    private OptionalLong category = OptionalLong.empty();
    private Optional<String> brand = Optional.empty();
    private OptionalDouble priceTo = OptionalDouble.empty();
    private OptionalDouble factor = OptionalDouble.empty();
    private OptionalInt position = OptionalInt.empty();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private boolean active = true;

    RuleDraft(long id, Rule.Action action) {
        this.id = id;
        this.action = action;
    }

    RuleDraft inUnit(String name) {
        unit = Optional.of(name);
        return this;
    }

    RuleDraft product(long product) {
        this.product = Optional.of(new ProductId(product));
        return this;
    }

    RuleDraft category(long category) {
        this.category = OptionalLong.of(category);
        return this;
    }

    RuleDraft brand(String name) {
        brand = Optional.of(name);
        return this;
    }

    RuleDraft upTo(double price) {
        priceTo = OptionalDouble.of(price);
        return this;
    }

    RuleDraft times(double value) {
        factor = OptionalDouble.of(value);
        return this;
    }

    RuleDraft at(int place) {
        position = OptionalInt.of(place);
        return this;
    }

    RuleDraft between(Instant begin, Instant end) {
        from = Optional.of(begin);
        until = Optional.of(end);
        return this;
    }

    RuleDraft off() {
        active = false;
        return this;
    }

    Rule rule() {
        return new Rule(
                id,
                "Rule " + id,
                action,
                unit,
                new Rule.Products(product, category, brand, OptionalDouble.empty(), priceTo),
                factor,
                position,
                from,
                until,
                active,
                SAVED.plusSeconds(id));
    }
}
