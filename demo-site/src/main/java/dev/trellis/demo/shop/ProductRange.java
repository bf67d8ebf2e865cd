package dev.trellis.demo.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;

/**
 * What of a product can be bought.
 *
 * @param options empty for a product without a choice
 * @param available whether anything of it can be bought
 */
record ProductRange(List<Option> options, List<Variant> variants, boolean available) {

    record Option(String name, String label, List<Value> values) {}

    /** {@code available} if there is at least one variant with it. */
    record Value(String text, boolean available) {}

    /** {@code left} is null unless few are left. */
    record Variant(Map<String, String> choice, boolean available, Integer left, String price, String was) {}

    static ProductRange of(Product product, Prices prices) {
        List<Variant> variants = product.getAdditionalSkus().stream()
                .filter(Sku::isActive)
                .map(sku -> variant(sku, prices))
                .toList();
        List<Option> options = product.getProductOptions().stream()
                .sorted(Comparator.comparing(
                        ProductOption::getDisplayOrder, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(option -> option(option, variants))
                .toList();
        boolean available = options.isEmpty()
                ? Stock.available(product.getDefaultSku())
                : variants.stream().anyMatch(Variant::available);
        return new ProductRange(options, variants, available);
    }

    /** What is chosen before the shopper chooses: a colour, since the picture has one, but no size. */
    public Map<String, String> shown() {
        return options.stream()
                .filter(option -> option.name().equals("colour"))
                .flatMap(option ->
                        option.values().stream().filter(Value::available).limit(1))
                .findFirst()
                .map(value -> Map.of("colour", value.text()))
                .orElse(Map.of());
    }

    /** For the page's script. */
    public String json() {
        return VariantJson.of(variants);
    }

    private static Variant variant(Sku sku, Prices prices) {
        Map<String, String> choice = new TreeMap<>();
        for (ProductOptionValue value : sku.getProductOptionValues()) {
            choice.put(value.getProductOption().getAttributeName(), value.getAttributeValue());
        }
        boolean onSale = sku.isOnSale();
        return new Variant(
                choice,
                Stock.available(sku),
                Stock.fewLeft(sku),
                prices.say(onSale ? sku.getSalePrice() : sku.getRetailPrice()),
                onSale ? prices.say(sku.getRetailPrice()) : null);
    }

    private static Option option(ProductOption option, List<Variant> variants) {
        List<Value> values = new ArrayList<>();
        for (ProductOptionValue value : option.getAllowedValues()) {
            String text = value.getAttributeValue();
            List<Variant> with = variants.stream()
                    .filter(variant -> text.equals(variant.choice().get(option.getAttributeName())))
                    .toList();
            if (!with.isEmpty()) {
                values.add(new Value(text, with.stream().anyMatch(Variant::available)));
            }
        }
        return new Option(option.getAttributeName(), option.getLabel(), values);
    }
}
