package dev.trellis.widgets.unit;

import dev.trellis.widgets.card.ShownProduct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A unit for stores that render elsewhere. */
public final class UnitJson {

    private UnitJson() {}

    /** @param contextPath what the addresses of the web application begin with; empty at the root */
    public static Map<String, Object> of(ShownUnit unit, String contextPath) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("requestId", unit.requestId());
        json.put("unit", unit.unit());
        json.put("servedBy", unit.servedBy());
        json.put("title", unit.title());
        List<Map<String, Object>> products = new ArrayList<>();
        for (ShownUnit.Line line : unit.lines()) {
            products.add(product(line, products.size() + 1, contextPath));
        }
        json.put("products", products);
        return json;
    }

    /** What a unit is that has nothing to say because the recommender is away. */
    public static Map<String, Object> nothing(String unit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("requestId", Optional.empty());
        json.put("unit", unit);
        json.put("servedBy", Optional.empty());
        json.put("title", Optional.empty());
        json.put("products", List.of());
        return json;
    }

    private static Map<String, Object> product(ShownUnit.Line line, int position, String contextPath) {
        ShownProduct product = line.card().product();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", product.id().value());
        json.put("position", position);
        json.put("name", product.name());
        json.put("url", link(product.url(), contextPath));
        json.put("image", product.image().map(image -> link(image, contextPath)));
        json.put("price", product.price());
        json.put("salePrice", product.salePrice());
        json.put("currency", Optional.of(product.currency()).filter(code -> !code.isEmpty()));
        json.put("reason", reason(line));
        return json;
    }

    private static Map<String, Object> reason(ShownUnit.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", line.reason().kind().name().toLowerCase(Locale.ROOT));
        json.put("text", line.text());
        json.put("why", line.why());
        json.put("source", line.reason().source());
        json.put("because", line.reason().because().map(product -> product.value()));
        return json;
    }

    private static String link(String address, String contextPath) {
        return address.startsWith("/") ? contextPath + address : address;
    }
}
