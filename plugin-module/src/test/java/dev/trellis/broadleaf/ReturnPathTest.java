package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void a_path_of_the_store_is_kept() {
        assertThat(ReturnPath.of("/tents?sort=price+asc#reviews", "")).isEqualTo("/tents?sort=price+asc#reviews");
        assertThat(ReturnPath.of("/", "/shop")).isEqualTo("/");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "tents",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/x\\..\\evil",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: a=b",
                " /tents"
            })
    void anything_else_leads_home(String wanted) {
        assertThat(ReturnPath.of(wanted, "/shop")).isEqualTo("/shop/");
    }
}
