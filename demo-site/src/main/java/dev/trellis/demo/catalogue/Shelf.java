package dev.trellis.demo.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One leaf's products, made from the rows of its file. */
final class Shelf {

    private static final Set<String> OWN_COLUMNS =
            Set.of("name", "brand", "kind", "price", "colours", "sizes", "note", "flags");

    private final Category leaf;
    private final Map<String, Brand> brands;
    private final Descriptions.Writer writer;

    Shelf(Category leaf, Map<String, Brand> brands, Descriptions.Writer writer) {
        this.leaf = leaf;
        this.brands = brands;
        this.writer = writer;
    }

    Product product(Map<String, String> row) {
        String name = row.get("name");
        String slug = Slug.of(name);
        Brand brand = brands.get(row.get("brand"));
        if (brand == null) {
            throw new IllegalStateException(
                    name + " names brand '" + row.get("brand") + "'. Known: " + brands.keySet());
        }
        // An own source per product: a row added above does not change the ones below.
        Random random = new Random(slug.hashCode() * 0x9E3779B97F4A7C15L);
        Set<String> flags = Set.of(row.getOrDefault("flags", "").split(" "));
        String[] prices = row.get("price").split("/");
        BigDecimal price = new BigDecimal(prices[0]);
        Optional<BigDecimal> sale = prices.length > 1 ? Optional.of(new BigDecimal(prices[1])) : Optional.empty();
        Map<String, String> attributes = attributes(row);
        List<Option> options = new ArrayList<>();
        List<String> colours = new ArrayList<>(list(row.get("colours")));
        // Otherwise a whole shelf would be shown in the colour that its maker lists first.
        Collections.rotate(colours, random.nextInt(Math.max(1, colours.size())));
        List<String> sizes = list(row.get("sizes"));
        // A lone colour or size is a fact, not a choice.
        choice("colour", colours, options, attributes);
        choice("size", sizes.stream().map(s -> s.replaceAll("\\+\\d+$", "")).toList(), options, attributes);
        List<Sku> skus = new SkuRange(slug, price, sale, sizes, random)
                .of(options, flags.contains("soldout"), !flags.contains("inactive"));
        return new Product(
                slug,
                leaf.url() + "/" + slug,
                leaf.url(),
                name,
                brand,
                row.get("kind"),
                price,
                sale,
                row.get("note"),
                writer.write(name, brand, row.get("kind"), row.get("note"), attributes, random),
                attributes,
                List.copyOf(options),
                skus,
                flags.contains("new") ? 2 + random.nextInt(24) : 45 + random.nextInt(900),
                !flags.contains("inactive"),
                flags.contains("featured"),
                List.of());
    }

    private static Map<String, String> attributes(Map<String, String> row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (!OWN_COLUMNS.contains(column)) {
                attributes.put(column, column.equals("weight") ? Weight.of(value) : value);
            }
        });
        return attributes;
    }

    private static void choice(String name, List<String> values, List<Option> options, Map<String, String> attributes) {
        if (values.size() > 1) {
            options.add(new Option(name, values));
        } else if (values.size() == 1) {
            attributes.put(name, values.get(0));
        }
    }

    private static List<String> list(String cell) {
        return cell == null ? List.of() : Sizes.expand(List.of(cell.split(" *, *")));
    }
}
