package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    private static final long SHOP = 1;
    private static final long CAMPING = 2;
    private static final long TENTS = 3;
    private static final long SALE = 4;

    @Test
    void a_product_is_also_in_what_its_categories_lie_in() {
        CategoryTree tree = new CategoryTree(
                List.of(new CatalogRows.Link(TENTS, CAMPING), new CatalogRows.Link(CAMPING, SHOP)),
                List.of(new CatalogRows.Link(SALE, SHOP)));

        assertThat(tree.withParents(List.of(TENTS, SALE))).containsExactly(TENTS, SALE, CAMPING, SHOP);
    }

    @Test
    void categories_that_lie_in_each_other_do_not_loop() {
        CategoryTree tree = new CategoryTree(
                List.of(new CatalogRows.Link(TENTS, CAMPING)), List.of(new CatalogRows.Link(CAMPING, TENTS)));

        assertThat(tree.withParents(List.of(TENTS))).containsExactly(TENTS, CAMPING);
    }
}
