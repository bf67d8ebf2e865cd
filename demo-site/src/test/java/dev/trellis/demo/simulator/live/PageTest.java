package dev.trellis.demo.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    private final Page page = new Page(
            200,
            "/camp/tents/corrie-2",
            """
            <form action="/search"><input name="q"/></form>
            <form method="post" action="/cart/add">
              <input type="hidden" name="productId" value="42"/>
              <input type="number" name="quantity" value="1"/>
              <input type="hidden" name="csrfToken" value="a&amp;b"/>
            </form>
            <input type="radio" name="shipping" value="3"/><input type="radio" name="shipping" value="1"/>
            """);

    @Test
    void a_forms_hidden_fields_are_sent_back() {
        assertThat(page.form("/cart/add").orElseThrow())
                .containsEntry("productId", "42")
                .doesNotContainKey("quantity");
    }

    @Test
    void a_page_without_the_form_has_none() {
        assertThat(page.form("/trellis/consent")).isEmpty();
    }

    @Test
    void the_first_choice_is_taken() {
        assertThat(page.choice("shipping")).contains("3");
    }

    @Test
    void the_token_is_read_as_a_browser_reads_it() {
        assertThat(page.token()).contains("a&b");
    }
}
