package dev.trellis.demo.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One thing on the shelf. {@code choice} maps option name to value, e.g. {colour=Moss, size=M}, and is empty for a
 * product without options. Prices in USD; {@code stock} 0 means sold out; an inactive one is not offered.
 */
public record Sku(
        String code,
        Map<String, String> choice,
        BigDecimal price,
        Optional<BigDecimal> salePrice,
        int stock,
        boolean active) {

    public boolean available() {
        return active && stock > 0;
    }
}
