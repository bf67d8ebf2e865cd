package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.candidate.CatalogSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Broadleaf's products for the engine. A product can be sold while it is active and not archived and at least one of
 * its variants is active and in stock; where it has no variants, its default one decides. Broadleaf keeps no date of
 * creation: the start of sale stands for it.
 */
final class BroadleafCatalogSource implements CatalogSource {

    private final TransactionTemplate readOnly;
    private final Clock clock;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entityManager;

    BroadleafCatalogSource(PlatformTransactionManager transactions, Clock clock) {
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
        this.clock = clock;
    }

    @Override
    public List<Entry> read() {
        return readOnly.execute(status -> entries(new CatalogRows(entityManager), clock.instant()));
    }

    static List<Entry> entries(CatalogRows rows, Instant now) {
        Map<Long, List<SkuState>> variants = rows.variants().stream()
                .collect(Collectors.groupingBy(
                        CatalogRows.VariantRow::product,
                        Collectors.mapping(CatalogRows.VariantRow::sku, Collectors.toList())));
        Map<Long, List<Long>> categories = rows.productCategories().stream()
                .collect(Collectors.groupingBy(
                        CatalogRows.Link::from, Collectors.mapping(CatalogRows.Link::to, Collectors.toList())));
        CategoryTree tree = new CategoryTree(rows.categoryParents(), rows.moreCategoryParents());
        List<Entry> entries = new ArrayList<>();
        for (CatalogRows.ProductRow product : rows.products()) {
            entries.add(new Entry(
                    new ProductId(product.id()),
                    sellable(product, variants.getOrDefault(product.id(), List.of()), now),
                    tree.withParents(mainFirst(product, categories.getOrDefault(product.id(), List.of()))),
                    Optional.ofNullable(product.defaultSku().activeStart())
                            .map(Date::getTime)
                            .map(Instant::ofEpochMilli),
                    product.name() == null ? "" : product.name(),
                    Optional.ofNullable(product.brand()).filter(brand -> !brand.isBlank()),
                    Optional.ofNullable(product.price())));
        }
        return List.copyOf(entries);
    }

    private static boolean sellable(CatalogRows.ProductRow product, List<SkuState> variants, Instant now) {
        SkuState main = product.defaultSku();
        if (product.archived() || !main.activeAt(now, main)) {
            return false;
        }
        List<SkuState> sold = variants.isEmpty() ? List.of(main) : variants;
        return sold.stream().anyMatch(sku -> sku.activeAt(now, main) && sku.inStock(main, product.categoryInventory()));
    }

    private static Set<Long> mainFirst(CatalogRows.ProductRow product, List<Long> categories) {
        Set<Long> ordered = new LinkedHashSet<>();
        if (product.mainCategory() != null) {
            ordered.add(product.mainCategory());
        }
        ordered.addAll(categories);
        return ordered;
    }
}
