package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.candidate.ContentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.catalog.domain.ProductAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Names, descriptions, makers and attributes of the products, in two queries. */
final class BroadleafContentSource implements ContentSource {

    private final TransactionTemplate readOnly;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entityManager;

    BroadleafContentSource(PlatformTransactionManager transactions) {
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
    }

    @Override
    public List<Entry> read() {
        return readOnly.execute(status -> entries());
    }

    private List<Entry> entries() {
        Map<Long, List<String>> attributes = rows("select a.product.id, a.name, a.value from "
                        + ProductAttributeImpl.class.getName() + " a order by a.id")
                .filter(row -> row[1] != null && row[2] != null)
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> row[1] + "=" + row[2], Collectors.toList())));
        return rows("select p.id, s.name, s.description, s.longDescription, p.manufacturer, p.model from "
                        + ProductImpl.class.getName() + " p join p.defaultSku s")
                .map(row -> entry(row, attributes.getOrDefault((Long) row[0], List.of())))
                .toList();
    }

    private static Entry entry(Object[] row, List<String> attributes) {
        String text = Stream.of(row[1], row[2], row[3])
                .filter(part -> part != null)
                .map(part -> part.toString().replaceAll("<[^>]*>", " "))
                .collect(Collectors.joining("\n"));
        List<String> all = new ArrayList<>(attributes);
        if (row[4] != null) {
            all.add("brand=" + row[4]);
        }
        if (row[5] != null) {
            all.add("model=" + row[5]);
        }
        return new Entry(new ProductId((Long) row[0]), text, all);
    }

    private Stream<Object[]> rows(String query) {
        return entityManager.createQuery(query, Object[].class).getResultList().stream();
    }
}
