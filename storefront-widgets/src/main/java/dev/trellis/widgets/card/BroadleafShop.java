package dev.trellis.widgets.card;

import dev.trellis.ProductId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.Cache;
import javax.persistence.EntityManager;
import org.broadleafcommerce.core.catalog.dao.ProductDao;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuPricingService;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuPricingConsiderationContext;

/** The catalogue of a Broadleaf store: products through its DAO and second-level cache, fingerprints past both. */
final class BroadleafShop implements Shop {

    /** Woven into Broadleaf's SKU where the store keeps stock; not mapped otherwise. */
    private static final String QUANTITY = "quantityAvailable";

    private final ProductDao products;
    private final EntityManager entityManager;
    private final ProductReading reading;

    BroadleafShop(ProductDao products, EntityManager entityManager, ProductReading reading) {
        this.products = products;
        this.entityManager = entityManager;
        this.reading = reading;
    }

    /** At the prices that everybody pays: what is read here is shown to all shoppers. */
    @Override
    public List<Found> read(Collection<ProductId> ids) {
        DynamicSkuPricingService personal = SkuPricingConsiderationContext.getSkuPricingService();
        SkuPricingConsiderationContext.setSkuPricingService(null);
        try {
            return readAtListPrice(ids);
        } finally {
            SkuPricingConsiderationContext.setSkuPricingService(personal);
        }
    }

    private List<Found> readAtListPrice(Collection<ProductId> ids) {
        List<Product> found = ids.isEmpty() ? null : products.readProductsByIds(values(ids));
        List<Found> read = new ArrayList<>();
        if (found != null) {
            found.forEach(product -> read.add(new Found(reading.read(product), product)));
        }
        return read;
    }

    @Override
    public Map<ProductId, String> fingerprints(Collection<ProductId> ids) {
        Map<ProductId, String> prints = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Object[] row : rows(ids)) {
                String line =
                        Arrays.stream(row, 1, row.length).map(String::valueOf).collect(Collectors.joining("|"));
                prints.merge(new ProductId((Long) row[0]), line, String::concat);
            }
        }
        return prints;
    }

    /** Product, then what may change, of the default variants and then of all others; at the end the variant. */
    private List<Object[]> rows(Collection<ProductId> ids) {
        String stock = keepsStock() ? "case when s." + QUANTITY + " > 0 then 1 else 0 end, " : "";
        String select = "select p.id, p.archiveStatus.archived, s.name, s.retailPrice, s.salePrice, s.inventoryType,"
                + " s.available, s.activeStartDate, s.activeEndDate, " + stock + "s.id from "
                + ProductImpl.class.getName() + " p join ";
        List<Object[]> rows = new ArrayList<>();
        for (String variants : List.of("p.defaultSku", "p.additionalSkus")) {
            rows.addAll(entityManager
                    .createQuery(select + variants + " s where p.id in (:ids) order by s.id", Object[].class)
                    .setParameter("ids", values(ids))
                    .getResultList());
        }
        return rows;
    }

    private boolean keepsStock() {
        return entityManager.getMetamodel().entity(SkuImpl.class).getAttributes().stream()
                .anyMatch(attribute -> attribute.getName().equals(QUANTITY));
    }

    @Override
    public void forget(Collection<ProductId> ids) {
        if (!ids.isEmpty()) {
            Cache cache = entityManager.getEntityManagerFactory().getCache();
            rows(ids).forEach(row -> cache.evict(SkuImpl.class, row[row.length - 1]));
            ids.forEach(id -> cache.evict(ProductImpl.class, id.value()));
        }
    }

    private static List<Long> values(Collection<ProductId> ids) {
        return ids.stream().map(ProductId::value).toList();
    }
}
