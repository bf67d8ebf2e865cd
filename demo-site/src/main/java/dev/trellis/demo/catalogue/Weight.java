package dev.trellis.demo.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Grams as a shopper reads them: 340 g, 1.9 kg, 22 kg. */
final class Weight {

    private Weight() {}

    static String of(String grams) {
        int g = Integer.parseInt(grams);
        if (g < 1000) {
            return g + " g";
        }
        BigDecimal kilos =
                BigDecimal.valueOf(g).divide(BigDecimal.valueOf(1000), g < 10_000 ? 2 : 1, RoundingMode.HALF_UP);
        return kilos.stripTrailingZeros().toPlainString() + " kg";
    }
}
