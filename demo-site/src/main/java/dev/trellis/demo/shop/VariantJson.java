package dev.trellis.demo.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.jackson.map.ObjectMapper;

/** Variants for the script of the product page. */
final class VariantJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VariantJson() {}

    static String of(List<ProductRange.Variant> variants) {
        List<Map<String, Object>> rows = variants.stream().map(VariantJson::row).toList();
        try {
            // It stands inside a script element, which the first "</" would end.
            return JSON.writeValueAsString(rows).replace("<", "\\u003c");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> row(ProductRange.Variant variant) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("choice", variant.choice());
        row.put("available", variant.available());
        row.put("left", variant.left());
        row.put("price", variant.price());
        row.put("was", variant.was());
        return row;
    }
}
