package dev.trellis.demo.shop.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.core.search.domain.FieldImpl;
import org.broadleafcommerce.core.search.domain.SearchFacet;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.domain.SearchFacetImpl;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;

/** Counts what each filter value would leave, in Broadleaf's terms. */
final class Facets {

    private static final Map<Aspect, SearchFacet> DEFINED = new EnumMap<>(Aspect.class);

    static {
        Arrays.stream(Aspect.values()).forEach(aspect -> DEFINED.put(aspect, define(aspect)));
    }

    private Facets() {}

    static List<SearchFacetDTO> available() {
        return DEFINED.values().stream().map(Facets::empty).toList();
    }

    /** @param found before any narrowing */
    static List<SearchFacetDTO> count(List<Listing> found, Narrowing narrowing) {
        List<SearchFacetDTO> facets = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            SearchFacetDTO facet = empty(DEFINED.get(aspect));
            Map<String, Integer> counts = counts(found, narrowing, aspect);
            Set<String> chosen = narrowing.chosen().getOrDefault(aspect, Set.of());
            // A chosen value stays visible, or it could not be taken back.
            chosen.forEach(value -> counts.putIfAbsent(value, 0));
            aspect.ordered(counts.keySet().stream()).forEach(value -> facet.getFacetValues()
                    .add(value(facet.getFacet(), value, counts.get(value), chosen.contains(value))));
            facet.setActive(!chosen.isEmpty());
            if (facet.isActive() || facet.getFacetValues().size() > 1 || aspect == Aspect.SALE && !counts.isEmpty()) {
                facets.add(facet);
            }
        }
        return facets;
    }

    private static Map<String, Integer> counts(List<Listing> found, Narrowing narrowing, Aspect aspect) {
        Map<String, Integer> counts = new HashMap<>();
        found.stream()
                .filter(listing -> narrowing.admitsIgnoring(aspect, listing))
                .forEach(listing -> aspect.values(listing).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    private static SearchFacetResultDTO value(SearchFacet facet, String value, int quantity, boolean active) {
        SearchFacetResultDTO result = new SearchFacetResultDTO();
        result.setFacet(facet);
        result.setValue(value);
        result.setQuantity(quantity);
        result.setActive(active);
        return result;
    }

    private static SearchFacetDTO empty(SearchFacet facet) {
        SearchFacetDTO empty = new SearchFacetDTO();
        empty.setFacet(facet);
        empty.setShowQuantity(true);
        return empty;
    }

    private static SearchFacet define(Aspect aspect) {
        FieldImpl field = new FieldImpl();
        field.setAbbreviation(aspect.key());
        field.setPropertyName(aspect.key());
        SearchFacetImpl facet = new SearchFacetImpl();
        facet.setField(field);
        facet.setLabel(aspect.label());
        facet.setCanMultiselect(true);
        return facet;
    }
}
