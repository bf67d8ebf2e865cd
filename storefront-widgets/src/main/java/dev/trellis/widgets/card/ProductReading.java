package dev.trellis.widgets.card;

import dev.trellis.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;

/** Takes from a Broadleaf product what a card shows, in the language and currency of the current request. */
final class ProductReading {

    /** Broadleaf's name for a product's main picture. */
    private static final String MAIN_PICTURE = "primary";

    private final InventoryService inventory;

    ProductReading(InventoryService inventory) {
        this.inventory = inventory;
    }

    ShownProduct read(Product product) {
        Sku sku = product.getDefaultSku();
        String name = CardText.clean(product.getName());
        String url = link(product.getUrl());
        Optional<Money> price = Optional.ofNullable(sku.hasRetailPrice() ? sku.getRetailPrice() : null);
        Optional<BigDecimal> sale = price.isPresent() && sku.isOnSale()
                ? Optional.of(sku.getSalePrice().getAmount())
                : Optional.empty();
        Optional<Media> picture = picture(product.getMedia());
        return new ShownProduct(
                new ProductId(product.getId()),
                !url.isEmpty() && !name.isEmpty() && sellable(product),
                name,
                url,
                picture.map(Media::getUrl).map(ProductReading::link).filter(address -> !address.isEmpty()),
                picture.map(Media::getAltText)
                        .map(CardText::clean)
                        .filter(text -> !text.isEmpty())
                        .orElse(name),
                price.map(Money::getAmount),
                sale,
                price.map(money -> money.getCurrency().getCurrencyCode()).orElse(""),
                Optional.ofNullable(product.getActiveEndDate())
                        .map(Date::getTime)
                        .map(Instant::ofEpochMilli));
    }

    /** The variants decide, or the default one where there are no others. */
    private boolean sellable(Product product) {
        List<Sku> variants = product.getAdditionalSkus();
        List<Sku> sold = variants.isEmpty() ? List.of(product.getDefaultSku()) : variants;
        return product.isActive() && sold.stream().anyMatch(this::sellable);
    }

    private boolean sellable(Sku sku) {
        InventoryType type = sku.getInventoryType();
        if (!sku.isActive() || InventoryType.UNAVAILABLE.equals(type)) {
            return false;
        }
        return !InventoryType.CHECK_QUANTITY.equals(type) || inventory.isAvailable(sku, 1);
    }

    /** The address if it is one that a page may link to: no script, no data. */
    private static String link(String address) {
        String clean = CardText.clean(address);
        return clean.startsWith("/") || clean.startsWith("https://") || clean.startsWith("http://") ? clean : "";
    }

    private static Optional<Media> picture(Map<String, Media> media) {
        Media main = media.get(MAIN_PICTURE);
        return main != null ? Optional.of(main) : media.values().stream().findFirst();
    }
}
