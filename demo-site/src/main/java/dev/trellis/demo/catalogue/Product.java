package dev.trellis.demo.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product with everything the shop says of it.
 *
 * @param url e.g. {@code /camp/tents/corrie-2}
 * @param categoryUrl the leaf it stands in
 * @param kind what it is drawn as and called in a sentence, e.g. {@code tent}, {@code down jacket}
 * @param price USD, of the plainest SKU
 * @param headline one sentence, for cards
 * @param description 60 to 140 words of plain text, paragraphs separated by a blank line
 * @param attributes name to value in display order; always {@code material, activity, season, weight}, then what its
 *     family has ({@code capacity}, {@code comfort}, {@code waterproofing}, ...)
 * @param options empty, or colour and/or size
 * @param skus one per combination of option values; exactly one without options
 * @param ageDays days since it came into the shop, counted back from the day the shop is first filled
 * @param active false: taken off sale, still in the database
 * @param goesWith slugs of products bought together with this one, likeliest first
 */
public record Product(
        String slug,
        String url,
        String categoryUrl,
        String name,
        Brand brand,
        String kind,
        BigDecimal price,
        Optional<BigDecimal> salePrice,
        String headline,
        String description,
        Map<String, String> attributes,
        List<Option> options,
        List<Sku> skus,
        int ageDays,
        boolean active,
        boolean featured,
        List<String> goesWith) {

    /** Colours in display order, the first one is what the picture shows. */
    public List<String> colours() {
        return values("colour");
    }

    public List<String> values(String option) {
        return options.stream()
                .filter(o -> o.name().equals(option))
                .findFirst()
                .map(Option::values)
                .orElse(List.of());
    }

    public boolean available() {
        return active && skus.stream().anyMatch(Sku::available);
    }
}
