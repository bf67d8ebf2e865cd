package dev.trellis.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Category;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonaTest {

    private final List<String> shelves =
            Catalogue.load().leaves().stream().map(Category::slug).toList();

    @Test
    void personas_want_only_shelves_that_the_shop_has() {
        assertThat(Persona.all()).flatMap(p -> p.shelves().keySet()).isSubsetOf(shelves);
    }

    @Test
    void every_shelf_has_its_season() {
        assertThat(Table.rows("shelves.txt"))
                .map((Map<String, String> r) -> r.get("shelf"))
                .containsAll(shelves);
    }
}
