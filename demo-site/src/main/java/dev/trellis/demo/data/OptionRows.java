package dev.trellis.demo.data;

import dev.trellis.demo.catalogue.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXrefImpl;
import org.broadleafcommerce.core.catalog.service.type.ProductOptionType;

/** Product options. Products that offer the same choice share one, as they do when a merchant sets them up. */
final class OptionRows {

    /** An option value as it is told from others: the option's name and the value. */
    record Choice(String option, String value) {}

    private final EntityManager em;
    private final Map<Option, Map<Choice, ProductOptionValue>> stored = new HashMap<>();

    OptionRows(EntityManager em) {
        this.em = em;
    }

    Map<Choice, ProductOptionValue> insert(Product product, List<Option> options) {
        Map<Choice, ProductOptionValue> values = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            int order = i + 1;
            var row = stored.computeIfAbsent(option, o -> row(o, order));
            ProductOptionXref offer = new ProductOptionXrefImpl();
            offer.setProduct(product);
            offer.setProductOption(row.values().iterator().next().getProductOption());
            em.persist(offer);
            values.putAll(row);
        }
        return values;
    }

    private Map<Choice, ProductOptionValue> row(Option option, int order) {
        boolean colour = option.name().equals("colour");
        ProductOption row = new ProductOptionImpl();
        row.setAttributeName(option.name());
        row.setLabel(colour ? "Colour" : "Size");
        row.setType(ProductOptionType.SELECT);
        row.setRequired(true);
        row.setUseInSkuGeneration(true);
        row.setDisplayOrder(order);
        em.persist(row);
        Map<Choice, ProductOptionValue> values = new HashMap<>();
        long place = 0;
        for (String text : option.values()) {
            ProductOptionValue value = new ProductOptionValueImpl();
            value.setAttributeValue(text);
            value.setDisplayOrder(++place);
            value.setProductOption(row);
            em.persist(value);
            values.put(new Choice(option.name(), text), value);
        }
        return values;
    }
}
