package dev.trellis.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.signal.PageType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathTest {

    @ParameterizedTest
    @CsvSource({
        "PRODUCT, /tents/alder-2;jsessionid=8F3A, /tents/alder-2",
        "PRODUCT, /tents/alder-2?email=jo@example.org, /tents/alder-2",
        "HOME, /, /",
        "ACCOUNT, /orders, /orders",
        "ACCOUNT, /orders/20260501123456, /orders/*",
        "ACCOUNT, /orders/A-17/lines/3, /orders/*/lines/*",
        "ORDER_CONFIRMATION, /confirmation/20260501123456, /confirmation/*",
        "CHECKOUT, /checkout/review, /checkout/review",
        "ACCOUNT, /account/jo@example.org, /account/*",
        "ACCOUNT, /account/jo%40example.org/, /account/*/",
        "OTHER, /reset/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz, /reset/*",
        "OTHER, /help/delivery, /help/delivery"
    })
    void only_what_is_about_goods_is_kept_in_full(PageType page, String uri, String path) {
        assertThat(PagePath.of(page, uri)).isEqualTo(path);
    }
}
