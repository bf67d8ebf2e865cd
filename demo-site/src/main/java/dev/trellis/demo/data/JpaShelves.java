package dev.trellis.demo.data;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Product;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntConsumer;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.springframework.transaction.annotation.Transactional;

/** Writes through Broadleaf's entities, so ids come from its generator and the admin can go on from there. */
@Transactional("blTransactionManager")
class JpaShelves implements Shelves {

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    @Override
    public boolean empty() {
        return em.createQuery(
                                "select count(c) from org.broadleafcommerce.core.catalog.domain.CategoryImpl c",
                                Long.class)
                        .getSingleResult()
                == 0;
    }

    @Override
    public void fill(Catalogue catalogue, Instant now, IntConsumer progress) {
        Map<String, Category> categories = new CategoryRows(em, now).insert(catalogue);
        ProductRows products = new ProductRows(em, now);
        int stored = 0;
        for (Product product : catalogue.products()) {
            products.insert(product, categories.get(product.categoryUrl()));
            progress.accept(++stored);
        }
    }
}
