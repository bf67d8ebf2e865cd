package dev.trellis.demo.shop.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.catalog.domain.Product;

/** Loads the products of one page at once, with all that their cards show. */
class ProductLoader {

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    /** In the given order; products that have gone in the meantime are missing. */
    List<Product> load(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Product> found = new HashMap<>();
        em.createQuery(
                        "select distinct p from ProductImpl p join fetch p.defaultSku s left join fetch s.skuMedia"
                                + " where p.id in (:ids)",
                        Product.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(product -> found.put(product.getId(), product));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
