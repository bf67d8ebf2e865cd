package dev.trellis.broadleaf;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryXrefImpl;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;

/** The catalogue in five projection queries: numbers and flags only, no entity is loaded. */
final class CatalogRows {

    /** Woven into Broadleaf's SKU where the store keeps stock; not mapped otherwise. */
    private static final String QUANTITY = "quantityAvailable";

    private final EntityManager entityManager;

    CatalogRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    record ProductRow(
            long id,
            boolean archived,
            Long mainCategory,
            SkuState defaultSku,
            String categoryInventory,
            String name,
            String brand,
            BigDecimal price) {}

    record VariantRow(long product, SkuState sku) {}

    record Link(long from, long to) {}

    List<ProductRow> products() {
        return rows("select p.id, p.archiveStatus.archived, c.id, c.inventoryType, s.name, p.manufacturer, s.salePrice,"
                        + " s.retailPrice, " + skuColumns() + " from " + ProductImpl.class.getName()
                        + " p left join p.defaultSku s left join p.defaultCategory c order by p.id")
                .map(row -> new ProductRow(
                        (Long) row[0],
                        row[1] != null && (Character) row[1] == 'Y',
                        (Long) row[2],
                        sku(row, 8),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (BigDecimal) (row[6] != null ? row[6] : row[7])))
                .toList();
    }

    List<VariantRow> variants() {
        return rows("select p.id, " + skuColumns() + " from " + SkuImpl.class.getName() + " s join s.product p")
                .map(row -> new VariantRow((Long) row[0], sku(row, 1)))
                .toList();
    }

    List<Link> productCategories() {
        return links("select x.product.id, x.category.id from " + CategoryProductXrefImpl.class.getName()
                + " x order by x.displayOrder, x.id");
    }

    List<Link> categoryParents() {
        return links("select c.id, c.defaultParentCategory.id from " + CategoryImpl.class.getName()
                + " c where c.defaultParentCategory is not null");
    }

    List<Link> moreCategoryParents() {
        return links("select x.subCategory.id, x.category.id from " + CategoryXrefImpl.class.getName()
                + " x order by x.displayOrder, x.id");
    }

    private List<Link> links(String query) {
        return rows(query).map(row -> new Link((Long) row[0], (Long) row[1])).toList();
    }

    private Stream<Object[]> rows(String query) {
        return entityManager.createQuery(query, Object[].class).getResultList().stream();
    }

    private String skuColumns() {
        String columns = "s.available, s.activeStartDate, s.activeEndDate, s.inventoryType";
        return keepsStock() ? columns + ", s." + QUANTITY : columns;
    }

    private boolean keepsStock() {
        return entityManager.getMetamodel().entity(SkuImpl.class).getAttributes().stream()
                .anyMatch(attribute -> attribute.getName().equals(QUANTITY));
    }

    private static SkuState sku(Object[] row, int first) {
        Integer quantity = row.length > first + 4 ? (Integer) row[first + 4] : null;
        return new SkuState(
                (Character) row[first],
                (Date) row[first + 1],
                (Date) row[first + 2],
                (String) row[first + 3],
                quantity);
    }
}
