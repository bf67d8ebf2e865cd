package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class SkuStateTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Date BEFORE = Date.from(NOW.minusSeconds(60));
    private static final Date AFTER = Date.from(NOW.plusSeconds(60));
    private static final SkuState ON_SALE = new SkuState(null, BEFORE, null, null, null);

    @Test
    void a_variant_without_settings_of_its_own_has_those_of_the_product() {
        SkuState plain = new SkuState(null, null, null, null, null);

        assertThat(plain.activeAt(NOW, ON_SALE)).isTrue();
        assertThat(plain.inStock(ON_SALE, null)).isTrue();
        assertThat(plain.inStock(new SkuState('N', BEFORE, null, null, null), null))
                .isFalse();
        assertThat(plain.inStock(ON_SALE, "UNAVAILABLE")).isFalse();
    }

    @Test
    void a_variant_is_sold_between_its_dates() {
        assertThat(new SkuState(null, AFTER, null, null, null).activeAt(NOW, ON_SALE))
                .isFalse();
        assertThat(new SkuState(null, BEFORE, BEFORE, null, null).activeAt(NOW, ON_SALE))
                .isFalse();
        assertThat(new SkuState(null, BEFORE, AFTER, null, null).activeAt(NOW, ON_SALE))
                .isTrue();
    }

    @Test
    void stock_counts_only_where_the_store_counts_it() {
        assertThat(new SkuState(null, BEFORE, null, "CHECK_QUANTITY", 0).inStock(ON_SALE, null))
                .isFalse();
        assertThat(new SkuState(null, BEFORE, null, "CHECK_QUANTITY", 3).inStock(ON_SALE, null))
                .isTrue();
        assertThat(new SkuState(null, BEFORE, null, "ALWAYS_AVAILABLE", 0).inStock(ON_SALE, null))
                .isTrue();
    }
}
