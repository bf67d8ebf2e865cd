package dev.trellis.demo.shop.search;

import static dev.trellis.demo.shop.search.Listings.ALL;
import static dev.trellis.demo.shop.search.Listings.CORRIE;
import static dev.trellis.demo.shop.search.Listings.CRICKET;
import static dev.trellis.demo.shop.search.Listings.HEDGEROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.junit.jupiter.api.Test;

class FacetsTest {

    @Test
    void values_of_one_filter_are_alternatives_and_filters_add_up() {
        var clayOrMoss = Narrowing.of(Map.of("colour", new String[] {"Clay", "Moss"}));
        assertThat(ALL.listings()).filteredOn(clayOrMoss::admits).containsExactly(CORRIE, HEDGEROW, CRICKET);

        var onSaleToo =
                Narrowing.of(Map.of("colour", new String[] {"Clay", "Moss"}, "offer", new String[] {"on sale"}));
        assertThat(ALL.listings()).filteredOn(onSaleToo::admits).containsExactly(HEDGEROW);
    }

    @Test
    void a_parameter_that_is_no_filter_is_ignored() {
        assertThat(Narrowing.of(Map.of("utm_source", new String[] {"letter"})).chosen())
                .isEmpty();
    }

    @Test
    void a_filter_counts_its_own_alternatives_as_if_it_were_not_set() {
        var facets = Facets.count(ALL.listings(), Narrowing.of(Map.of("brand", new String[] {"Wrenfield"})));
        assertThat(counts(facets, "brand"))
                .containsExactly(entry("Ember & Oak", 1), entry("Hallow Fell", 1), entry("Wrenfield", 1));
        assertThat(counts(facets, "price")).isEmpty();
        assertThat(counts(facets, "offer")).containsExactly(entry("on sale", 1));
    }

    @Test
    void a_chosen_value_stays_visible_when_nothing_is_left_of_it() {
        var facets = Facets.count(ALL.listings(), Narrowing.of(Map.of("colour", new String[] {"Heather"})));
        assertThat(counts(facets, "colour")).containsEntry("Heather", 0);
    }

    @Test
    void price_bands_are_listed_from_cheap_to_dear_by_the_price_to_pay() {
        var facets = Facets.count(ALL.listings(), Narrowing.of(Map.of()));
        assertThat(counts(facets, "price"))
                .containsExactly(entry("$25 to $50", 1), entry("$50 to $100", 1), entry("$400 and up", 1));
    }

    private static Map<String, Integer> counts(List<SearchFacetDTO> facets, String key) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        facets.stream()
                .filter(facet -> facet.getFacet().getField().getAbbreviation().equals(key))
                .flatMap(facet -> facet.getFacetValues().stream())
                .forEach(value -> counts.put(value.getValue(), value.getQuantity()));
        return counts;
    }
}
