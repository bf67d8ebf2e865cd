package dev.trellis.demo.data;

import dev.trellis.demo.catalogue.Catalogue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryXref;
import org.broadleafcommerce.core.catalog.domain.CategoryXrefImpl;

/** The category tree, under one root at /shop. */
final class CategoryRows {

    private static final Duration LONG_AGO = Duration.ofDays(3 * 365);

    private final EntityManager em;
    private final Date since;
    private final Map<String, Category> stored = new LinkedHashMap<>();

    CategoryRows(EntityManager em, Instant now) {
        this.em = em;
        this.since = Date.from(now.minus(LONG_AGO));
    }

    /** The stored categories by url. */
    Map<String, Category> insert(Catalogue catalogue) {
        Category root = row("/shop", "Shop", "Everything we sell, by what it is for.", null);
        insert(catalogue.departments(), root);
        return stored;
    }

    private void insert(List<dev.trellis.demo.catalogue.Category> children, Category parent) {
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            Category row = row(child.url(), child.name(), child.blurb(), parent);
            CategoryXref place = new CategoryXrefImpl();
            place.setCategory(parent);
            place.setSubCategory(row);
            place.setDisplayOrder(BigDecimal.valueOf(i + 1L));
            em.persist(place);
            insert(child.children(), row);
        }
    }

    private Category row(String url, String name, String blurb, Category parent) {
        Category row = new CategoryImpl();
        row.setUrl(url);
        row.setName(name);
        row.setDescription(blurb);
        row.setActiveStartDate(since);
        row.setDefaultParentCategory(parent);
        em.persist(row);
        stored.put(url, row);
        return row;
    }
}
