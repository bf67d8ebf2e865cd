package dev.trellis.demo.shop.search;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.service.SearchService;

/** Broadleaf's search, answered from memory; only the products of the page asked for come from the database. */
class AssortmentSearch implements SearchService {

    private final CurrentAssortment assortment;
    private final ProductLoader products;

    AssortmentSearch(CurrentAssortment assortment, ProductLoader products) {
        this.assortment = assortment;
        this.products = products;
    }

    @Override
    public void rebuildIndex() {
        assortment.refresh();
    }

    @Override
    public ProductSearchResult findProductsByCategory(Category category, ProductSearchCriteria criteria) {
        return result(assortment.get().under(category.getId()), Sorting.FEATURED, criteria);
    }

    /** Categories above the leaves hold no products of their own in this shop. */
    @Override
    public ProductSearchResult findExplicitProductsByCategory(Category category, ProductSearchCriteria criteria) {
        return findProductsByCategory(category, criteria);
    }

    @Override
    public ProductSearchResult findProductsByQuery(String query, ProductSearchCriteria criteria) {
        return result(assortment.get().matching(query), null, criteria);
    }

    @Override
    public ProductSearchResult findProductsByCategoryAndQuery(
            Category category, String query, ProductSearchCriteria criteria) {
        List<Listing> found = assortment.get().matching(query).stream()
                .filter(listing -> listing.shelves().contains(category.getId()))
                .toList();
        return result(found, null, criteria);
    }

    @Override
    public List<SearchFacetDTO> getSearchFacets() {
        return Facets.available();
    }

    @Override
    public List<SearchFacetDTO> getCategoryFacets(Category category) {
        return Facets.available();
    }

    /** @param usual the order without a wish; null keeps the order of {@code found} */
    private ProductSearchResult result(List<Listing> found, Sorting usual, ProductSearchCriteria criteria) {
        Narrowing narrowing = Narrowing.of(criteria.getFilterCriteria());
        Sorting sorting = criteria.getSortQuery() == null ? usual : Sorting.named(criteria.getSortQuery());
        var stream = found.stream().filter(narrowing::admits);
        List<Listing> left = (sorting == null ? stream : stream.sorted(sorting.order())).toList();

        int size = criteria.getPageSize();
        int pages = Math.max(1, (left.size() + size - 1) / size);
        int page = Math.min(Math.max(1, criteria.getPage()), pages);
        ProductSearchResult result = new ProductSearchResult();
        result.setProducts(products.load(left.stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .map(Listing::id)
                .toList()));
        result.setFacets(Facets.count(found, narrowing));
        result.setTotalResults(left.size());
        result.setPage(page);
        result.setPageSize(size);
        return result;
    }
}
