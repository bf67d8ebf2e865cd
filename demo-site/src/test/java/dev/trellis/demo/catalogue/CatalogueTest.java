package dev.trellis.demo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void the_shop_is_the_same_every_time_it_opens() {
        assertThat(Catalogue.load().products()).isEqualTo(catalogue.products());
    }

    @Test
    void there_is_something_on_every_shelf() {
        assertThat(catalogue.products()).hasSizeGreaterThanOrEqualTo(320);
        assertThat(catalogue.leaves())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(leaf -> assertThat(catalogue.productsIn(leaf.url())).hasSizeGreaterThanOrEqualTo(8));
    }

    @Test
    void every_product_and_every_sku_can_be_told_from_all_others() {
        assertThat(catalogue.products()).extracting(Product::slug).doesNotHaveDuplicates();
        assertThat(catalogue.products()).extracting(Product::description).doesNotHaveDuplicates();
        assertThat(catalogue.products().stream().flatMap(p -> p.skus().stream()).map(Sku::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_product_stands_on_a_leaf_and_its_url_says_so() {
        assertThat(catalogue.products()).allSatisfy(p -> {
            assertThat(catalogue.category(p.categoryUrl())).get().matches(Category::leaf);
            assertThat(p.url()).isEqualTo(p.categoryUrl() + "/" + p.slug());
        });
    }

    @Test
    void a_sale_price_is_a_saving_on_about_a_fifth_of_the_shop() {
        assertThat(catalogue.products().stream().flatMap(p -> p.skus().stream()))
                .allSatisfy(sku -> {
                    assertThat(sku.price()).isPositive();
                    assertThat(sku.salePrice().orElse(BigDecimal.ONE))
                            .isPositive()
                            .isLessThan(sku.price());
                });
        assertThat(catalogue.products().stream().filter(p -> p.salePrice().isPresent()))
                .hasSizeBetween(50, 90);
    }

    @Test
    void descriptions_are_finished_english_of_a_readable_length() {
        assertThat(catalogue.products()).allSatisfy(p -> {
            assertThat(Descriptions.words(p.description())).as(p.name()).isBetween(60, 140);
            assertThat(p.description())
                    .as(p.name())
                    .doesNotContain("{", "}", "  ", "..")
                    .doesNotContainPattern("\\b[Aa] (?!one)[aeio]\\w|\\b[Aa]n [bcdfgjklmnpqrstvwxyz]\\w");
        });
    }

    @Test
    void a_shelf_does_not_repeat_itself() {
        for (Category leaf : catalogue.leaves()) {
            List<Product> shelf = catalogue.productsIn(leaf.url());
            Map<String, Long> told = shelf.stream()
                    .flatMap(p -> List.of(p.description().split("(?<=[.?!])\\s+")).stream())
                    .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
            assertThat(told.values()).as(leaf.name()).allSatisfy(times -> assertThat(times)
                    .isLessThanOrEqualTo(Math.max(4, shelf.size() / 3)));
        }
    }

    @Test
    void some_things_are_new_some_sold_out_and_a_few_no_longer_sold() {
        assertThat(catalogue.products().stream().filter(p -> p.ageDays() < 30)).hasSizeBetween(15, 30);
        assertThat(catalogue.products().stream().filter(p -> !p.active())).hasSizeBetween(2, 8);
        assertThat(catalogue.products().stream().filter(p -> p.active() && !p.available()))
                .hasSizeBetween(4, 15);
    }

    @Test
    void a_tent_is_bought_with_a_mat_and_a_bag() {
        Product tent = catalogue.product("corrie-2").orElseThrow();
        assertThat(tent.goesWith())
                .extracting(slug -> catalogue.product(slug).orElseThrow().categoryUrl())
                .contains("/camp/mats", "/camp/sleeping-bags");
    }

    @Test
    void options_span_the_skus() {
        assertThat(catalogue.products()).allSatisfy(p -> assertThat(p.skus())
                .as(p.name())
                .hasSize(p.options().stream().mapToInt(o -> o.values().size()).reduce(1, (a, b) -> a * b)));
    }
}
