package dev.trellis.broadleaf;

import java.time.Instant;
import java.util.Date;

/**
 * What decides whether a variant can be sold. Null is "as the product's default variant", as in Broadleaf.
 *
 * @param inventory Broadleaf's inventory type
 * @param quantity in stock; read only where the inventory type asks for it
 */
record SkuState(Character available, Date activeStart, Date activeEnd, String inventory, Integer quantity) {

    private static final String NEVER = "UNAVAILABLE";
    private static final String COUNTED = "CHECK_QUANTITY";

    boolean inStock(SkuState defaults, String categoryInventory) {
        Character flag = available == null ? defaults.available : available;
        String type = firstSet(inventory, defaults.inventory, categoryInventory);
        if (flag != null && flag == 'N' || NEVER.equals(type)) {
            return false;
        }
        return !COUNTED.equals(type) || quantity != null && quantity > 0;
    }

    /** A variant without any date of its own has those of the default variant. */
    boolean activeAt(Instant now, SkuState defaults) {
        SkuState dates = activeStart == null && activeEnd == null ? defaults : this;
        Date start = dates.activeStart == null ? defaults.activeStart : dates.activeStart;
        Date end = dates.activeEnd == null ? defaults.activeEnd : dates.activeEnd;
        return start != null
                && start.getTime() <= now.toEpochMilli()
                && (end == null || end.getTime() >= now.toEpochMilli());
    }

    private static String firstSet(String... types) {
        for (String type : types) {
            if (type != null && !type.isEmpty()) {
                return type;
            }
        }
        return null;
    }
}
