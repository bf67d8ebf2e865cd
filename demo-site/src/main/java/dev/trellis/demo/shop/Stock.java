package dev.trellis.demo.shop;

import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;

/** Whether a SKU can be bought right now. */
final class Stock {

    private Stock() {}

    static boolean available(Sku sku) {
        if (!sku.isActive() || !sku.isAvailable()) {
            return false;
        }
        Integer left = fewLeft(sku);
        return left == null || left > 0;
    }

    /** Pieces left where they are counted, else null. */
    static Integer fewLeft(Sku sku) {
        if (!InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType())) {
            return null;
        }
        Integer left = sku.getQuantityAvailable();
        return left == null ? 0 : left;
    }
}
