package dev.trellis.admin.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/**
 * What the form offers to choose from.
 *
 * @param products names by number, some of them in a large store
 * @param categories names by number
 */
record StoreChoices(Map<Long, String> products, Map<Long, String> categories, List<String> brands) {

    private static final int MOST = 2_000;
    private static final String PRODUCT = "org.broadleafcommerce.core.catalog.domain.ProductImpl";
    private static final String CATEGORY = "org.broadleafcommerce.core.catalog.domain.CategoryImpl";

    static StoreChoices of(EntityManager store) {
        Map<Long, String> products =
                names(store, "select p.id, s.name from " + PRODUCT + " p join p.defaultSku s order by s.name");
        Map<Long, String> categories = names(store, "select c.id, c.name from " + CATEGORY + " c order by c.name");
        List<String> brands = store.createQuery(
                        "select distinct p.manufacturer from " + PRODUCT + " p where p.manufacturer is not null",
                        String.class)
                .setMaxResults(MOST)
                .getResultList();
        return new StoreChoices(products, categories, List.copyOf(new TreeSet<>(brands)));
    }

    private static Map<Long, String> names(EntityManager store, String query) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (Object[] row :
                store.createQuery(query, Object[].class).setMaxResults(MOST).getResultList()) {
            names.put((Long) row[0], String.valueOf(row[1]));
        }
        return names;
    }

    Optional<String> product(long id) {
        return Optional.ofNullable(products.get(id));
    }

    Optional<String> category(long id) {
        return Optional.ofNullable(categories.get(id));
    }
}
