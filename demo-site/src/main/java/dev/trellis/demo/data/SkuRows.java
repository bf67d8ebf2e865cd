package dev.trellis.demo.data;

import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.SkuAttribute;
import org.broadleafcommerce.core.catalog.domain.SkuAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;

/** SKUs. What one leaves empty (name, texts, price, dates) it takes from its product's default SKU. */
final class SkuRows {

    /** Fewer than this are counted; of the rest there is always another box in the cellar. */
    private static final int SCARCE = 8;

    private final EntityManager em;
    private final Instant now;

    SkuRows(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    /** Not persisted: the product takes it along. */
    SkuImpl defaultSku(Product product, Date since) {
        var row = new SkuImpl();
        row.setName(product.name());
        row.setDescription(product.headline());
        row.setLongDescription(Paragraphs.html(product.description()));
        row.setRetailPrice(new Money(product.price()));
        product.salePrice().ifPresent(price -> row.setSalePrice(new Money(price)));
        row.setTaxable(false);
        row.setDiscountable(true);
        dates(row, since, product.active());
        if (product.options().isEmpty()) {
            stock(row, product.skus().get(0));
            row.getSkuAttributes().put("code", code(row, product.skus().get(0).code()));
        } else if (product.skus().stream().allMatch(sku -> sku.stock() == 0)) {
            row.setInventoryType(InventoryType.UNAVAILABLE);
        } else {
            row.setInventoryType(InventoryType.ALWAYS_AVAILABLE);
        }
        return row;
    }

    void insert(
            ProductImpl row,
            Product product,
            Sku choice,
            Date since,
            Map<OptionRows.Choice, ProductOptionValue> values) {
        var sku = new SkuImpl();
        sku.setProduct(row);
        sku.setTaxable(false);
        if (choice.price().compareTo(product.price()) != 0) {
            sku.setRetailPrice(new Money(choice.price()));
            choice.salePrice().ifPresent(price -> sku.setSalePrice(new Money(price)));
        }
        if (product.active() && !choice.active()) {
            dates(sku, since, false);
        }
        stock(sku, choice);
        choice.choice().forEach((option, value) -> sku.getProductOptionValues()
                .add(values.get(new OptionRows.Choice(option, value))));
        sku.getSkuAttributes().put("code", code(sku, choice.code()));
        em.persist(sku);
    }

    private void dates(SkuImpl row, Date since, boolean active) {
        row.setActiveStartDate(since);
        if (!active) {
            row.setActiveEndDate(Date.from(now.minus(Duration.ofDays(1))));
        }
    }

    private static void stock(SkuImpl row, Sku sku) {
        if (sku.stock() == 0) {
            row.setInventoryType(InventoryType.UNAVAILABLE);
        } else if (sku.stock() < SCARCE) {
            row.setInventoryType(InventoryType.CHECK_QUANTITY);
            row.setQuantityAvailable(sku.stock());
        } else {
            row.setInventoryType(InventoryType.ALWAYS_AVAILABLE);
        }
    }

    private static SkuAttribute code(SkuImpl row, String code) {
        SkuAttribute attribute = new SkuAttributeImpl();
        attribute.setSku(row);
        attribute.setName("code");
        attribute.setValue(code);
        return attribute;
    }
}
