package dev.trellis.demo.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Product;

/** A product's attributes as a table: the usual ones first, the others by name. */
final class ProductFacts {

    private static final List<String> FIRST = List.of("material", "activity", "season", "weight");

    private ProductFacts() {}

    static Map<String, String> of(Product product) {
        var attributes = product.getProductAttributes();
        List<String> names = new ArrayList<>(FIRST);
        attributes.keySet().stream()
                .filter(name -> !FIRST.contains(name))
                .sorted()
                .forEach(names::add);
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : names) {
            var attribute = attributes.get(name);
            if (attribute != null) {
                facts.put(capital(name), attribute.getValue());
            }
        }
        return facts;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
