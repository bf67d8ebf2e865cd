package dev.trellis.demo.shop.search;

import static dev.trellis.demo.shop.search.Listings.ALL;
import static dev.trellis.demo.shop.search.Listings.CORRIE;
import static dev.trellis.demo.shop.search.Listings.CRICKET;
import static dev.trellis.demo.shop.search.Listings.HEDGEROW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssortmentTest {

    @Test
    void a_department_shows_what_stands_on_the_shelves_below_it() {
        assertThat(ALL.under(1)).containsExactly(CORRIE, HEDGEROW, CRICKET);
        assertThat(ALL.under(2)).containsExactly(CORRIE, HEDGEROW);
    }

    @Test
    void every_word_must_be_found() {
        assertThat(ALL.matching("corrie tent")).containsExactly(CORRIE);
        assertThat(ALL.matching("corrie stove")).isEmpty();
    }

    @Test
    void the_beginning_of_a_word_is_enough() {
        assertThat(ALL.matching("hedge")).containsExactly(HEDGEROW);
    }

    @Test
    void a_plural_finds_the_singular() {
        assertThat(ALL.matching("crickets")).containsExactly(CRICKET);
    }

    @Test
    void what_is_called_so_comes_before_what_only_mentions_it() {
        assertThat(ALL.matching("tents")).containsExactly(CORRIE, HEDGEROW, CRICKET);
        assertThat(ALL.matching("ember")).containsExactly(CRICKET);
    }

    @Test
    void markup_is_no_word() {
        assertThat(ALL.matching("p")).isEmpty();
    }

    @Test
    void a_search_for_nothing_finds_nothing() {
        assertThat(ALL.matching(" ,;")).isEmpty();
    }
}
