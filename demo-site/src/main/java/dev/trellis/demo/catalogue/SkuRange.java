package dev.trellis.demo.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The SKUs of one product, one per combination of its options. A size written {@code Long+15} costs 15 more. */
final class SkuRange {

    private final String slug;
    private final BigDecimal price;
    private final Optional<BigDecimal> salePrice;
    private final List<String> sizes;
    private final Random random;

    SkuRange(String slug, BigDecimal price, Optional<BigDecimal> salePrice, List<String> sizes, Random random) {
        this.slug = slug;
        this.price = price;
        this.salePrice = salePrice;
        this.sizes = sizes;
        this.random = random;
    }

    List<Sku> of(List<Option> options, boolean soldOut, boolean active) {
        List<Map<String, String>> choices = new ArrayList<>(List.of(Map.of()));
        for (Option option : options) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> choice : choices) {
                for (String value : option.values()) {
                    Map<String, String> next = new LinkedHashMap<>(choice);
                    next.put(option.name(), value);
                    longer.add(next);
                }
            }
            choices = longer;
        }
        boolean several = choices.size() > 3;
        List<Sku> skus = new ArrayList<>();
        for (Map<String, String> choice : choices) {
            BigDecimal more = surcharge(choice.get("size"));
            skus.add(new Sku(
                    code(choice),
                    choice,
                    price.add(more),
                    salePrice.map(more::add),
                    soldOut || several && random.nextInt(12) == 0 ? 0 : 4 + random.nextInt(60),
                    active && !(several && random.nextInt(60) == 0)));
        }
        return List.copyOf(skus);
    }

    private String code(Map<String, String> choice) {
        StringBuilder code = new StringBuilder("FO-").append(slug);
        choice.values().forEach(value -> code.append('-').append(Slug.of(value)));
        return code.toString().toUpperCase(Locale.ROOT);
    }

    private BigDecimal surcharge(String size) {
        return sizes.stream()
                .filter(s -> size != null && s.startsWith(size + "+"))
                .findFirst()
                .map(s -> new BigDecimal(s.substring(size.length() + 1)))
                .orElse(BigDecimal.ZERO);
    }
}
