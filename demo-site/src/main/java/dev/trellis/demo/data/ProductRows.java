package dev.trellis.demo.data;

import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXref;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;

/** A product with its default SKU, picture, attributes, options and the SKUs that the options span. */
final class ProductRows {

    private final EntityManager em;
    private final Instant now;
    private final OptionRows options;
    private final SkuRows skus;
    private final Map<Category, Integer> placed = new HashMap<>();

    ProductRows(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
        this.options = new OptionRows(em);
        this.skus = new SkuRows(em, now);
    }

    void insert(Product product, Category category) {
        Date since = Date.from(now.minus(Duration.ofDays(product.ageDays())));
        var sku = skus.defaultSku(product, since);
        sku.getSkuMedia().put("primary", picture(product));

        var row = new ProductImpl();
        row.setDefaultSku(sku);
        row.setUrl(product.url());
        row.setManufacturer(product.brand().name());
        row.setModel(product.name());
        row.setFeaturedProduct(product.featured());
        row.setDefaultCategory(category);
        row.setCanSellWithoutOptions(product.options().isEmpty());
        em.persist(row);

        place(row, category);
        product.attributes().forEach((name, value) -> em.persist(attribute(row, name, value)));
        if (!product.options().isEmpty()) {
            var values = options.insert(row, product.options());
            for (Sku choice : product.skus()) {
                skus.insert(row, product, choice, since, values);
            }
        }
    }

    private void place(ProductImpl row, Category category) {
        CategoryProductXref place = new CategoryProductXrefImpl();
        place.setCategory(category);
        place.setProduct(row);
        place.setDisplayOrder(BigDecimal.valueOf(placed.merge(category, 1, Integer::sum)));
        em.persist(place);
    }

    private static Media picture(Product product) {
        Media picture = new MediaImpl();
        picture.setUrl("/pictures/" + product.slug() + ".svg");
        picture.setTitle(product.name());
        picture.setAltText(product.name() + " by " + product.brand().name());
        return picture;
    }

    private static ProductAttribute attribute(ProductImpl row, String name, String value) {
        ProductAttribute attribute = new ProductAttributeImpl();
        attribute.setProduct(row);
        attribute.setName(name);
        attribute.setValue(value);
        attribute.setSearchable(true);
        return attribute;
    }
}
