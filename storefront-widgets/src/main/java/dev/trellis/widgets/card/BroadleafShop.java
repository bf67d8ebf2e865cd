package dev.trellis.widgets.card;

import dev.trellis.ProductId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.broadleafcommerce.core.catalog.dao.ProductDao;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;

/** The catalogue of a Broadleaf store: products through its DAO and second-level cache, fingerprints past both. */
final class BroadleafShop implements Shop {

    private static final String DEFAULT_VARIANTS =
            """
            select p.id, s.id, s.name, s.retailPrice, s.salePrice, s.inventoryType, s.activeStartDate, s.activeEndDate,
                   p.archiveStatus.archived
            from ProductImpl p join p.defaultSku s where p.id in (:ids)""";

    private static final String OTHER_VARIANTS =
            """
            select p.id, s.id, s.inventoryType, s.activeStartDate, s.activeEndDate
            from ProductImpl p join p.additionalSkus s where p.id in (:ids) order by s.id""";

    private final ProductDao products;
    private final EntityManager entityManager;
    private final ProductReading reading;

    BroadleafShop(ProductDao products, EntityManager entityManager, ProductReading reading) {
        this.products = products;
        this.entityManager = entityManager;
        this.reading = reading;
    }

    @Override
    public List<Found> read(Collection<ProductId> ids) {
        List<Product> found = ids.isEmpty() ? null : products.readProductsByIds(values(ids));
        List<Found> read = new ArrayList<>();
        if (found != null) {
            found.forEach(product -> read.add(new Found(reading.read(product), product)));
        }
        return read;
    }

    @Override
    public Map<ProductId, String> fingerprints(Collection<ProductId> ids) {
        Map<ProductId, String> prints = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
        if (!ids.isEmpty()) {
            append(prints, DEFAULT_VARIANTS, ids);
            append(prints, OTHER_VARIANTS, ids);
        }
        return prints;
    }

    private void append(Map<ProductId, String> prints, String query, Collection<ProductId> ids) {
        List<Object[]> rows = entityManager
                .createQuery(query, Object[].class)
                .setParameter("ids", values(ids))
                .getResultList();
        for (Object[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i < row.length; i++) {
                line.append(row[i]).append('|');
            }
            prints.merge(new ProductId((Long) row[0]), line.toString(), String::concat);
        }
    }

    @Override
    public void forget(Collection<ProductId> ids) {
        var cache = entityManager.getEntityManagerFactory().getCache();
        List<Object[]> variants = new ArrayList<>();
        if (!ids.isEmpty()) {
            for (String query : List.of(DEFAULT_VARIANTS, OTHER_VARIANTS)) {
                variants.addAll(entityManager
                        .createQuery(query, Object[].class)
                        .setParameter("ids", values(ids))
                        .getResultList());
            }
        }
        variants.forEach(row -> cache.evict(SkuImpl.class, row[1]));
        ids.forEach(id -> cache.evict(ProductImpl.class, id.value()));
    }

    private static List<Long> values(Collection<ProductId> ids) {
        return ids.stream().map(ProductId::value).toList();
    }
}
