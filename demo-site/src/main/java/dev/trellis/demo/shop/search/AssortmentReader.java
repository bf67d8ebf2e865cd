package dev.trellis.demo.shop.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;

/** Reads all active products in a handful of projections, without loading an entity. */
class AssortmentReader {

    private static final String ACTIVE =
            " (p.archiveStatus.archived is null or p.archiveStatus.archived = 'N') and s.activeStartDate <= :now"
                    + " and (s.activeEndDate is null or s.activeEndDate > :now)";

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    Assortment read(Date now) {
        Shelving shelving = new Shelving(
                rows("select x.subCategory.id, x.category.id from CategoryXrefImpl x"),
                rows("select c.id, c.name from CategoryImpl c"),
                rows("select x.product.id, x.category.id, x.displayOrder from CategoryProductXrefImpl x"));
        Map<Long, Map<String, List<String>>> facts = facts();
        List<Listing> listings = new ArrayList<>();
        for (Object[] row : em.createQuery(
                        "select p.id, s.name, p.manufacturer, s.retailPrice, s.salePrice, p.isFeaturedProduct,"
                                + " s.inventoryType, s.activeStartDate, s.description, s.longDescription"
                                + " from ProductImpl p join p.defaultSku s where" + ACTIVE + " order by p.id",
                        Object[].class)
                .setParameter("now", now)
                .getResultList()) {
            listings.add(listing(row, shelving, facts.getOrDefault((Long) row[0], Map.of())));
        }
        return new Assortment(List.copyOf(listings));
    }

    private static Listing listing(Object[] row, Shelving shelving, Map<String, List<String>> facts) {
        long id = (Long) row[0];
        String name = text(row[1]);
        String brand = text(row[2]);
        List<String> texts = new ArrayList<>(List.of(text(row[8]), text(row[9])));
        List<String> shelf = new ArrayList<>(shelving.names(id));
        shelf.add(brand);
        facts.values().forEach(shelf::addAll);
        return new Listing(
                id,
                name,
                brand,
                (BigDecimal) row[3],
                (BigDecimal) row[4],
                Boolean.TRUE.equals(row[5]),
                !InventoryType.UNAVAILABLE.getType().equals(row[6]),
                (Date) row[7],
                shelving.place(id),
                shelving.shelves(id),
                facts,
                Wording.of(name, shelf, texts));
    }

    private Map<Long, Map<String, List<String>>> facts() {
        Map<Long, Map<String, Set<String>>> found = new HashMap<>();
        List<Object[]> rows = new ArrayList<>(rows("select a.product.id, a.name, a.value from ProductAttributeImpl a"));
        rows.addAll(rows("select distinct s.product.id, o.attributeName, v.attributeValue"
                + " from SkuImpl s join s.productOptionValues v join v.productOption o"));
        for (Object[] row : rows) {
            found.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                    .computeIfAbsent(text(row[1]), name -> new HashSet<>())
                    .add(text(row[2]));
        }
        Map<Long, Map<String, List<String>>> facts = new HashMap<>();
        found.forEach((id, values) -> {
            Map<String, List<String>> own = new HashMap<>();
            values.forEach((name, set) -> own.put(name, List.copyOf(set)));
            facts.put(id, own);
        });
        return facts;
    }

    private List<Object[]> rows(String query) {
        return em.createQuery(query, Object[].class).getResultList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
