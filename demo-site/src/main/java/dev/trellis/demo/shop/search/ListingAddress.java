package dev.trellis.demo.shop.search;

import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.web.service.SearchFacetDTOServiceImpl;

/** Reads page, order and filters from an address. Whatever somebody types there, a page comes of it. */
class ListingAddress extends SearchFacetDTOServiceImpl {

    private final int pageSize;

    ListingAddress(int pageSize) {
        this.pageSize = pageSize;
    }

    @Override
    public ProductSearchCriteria buildSearchCriteria(HttpServletRequest request, List<SearchFacetDTO> facets) {
        ProductSearchCriteria criteria = new ProductSearchCriteria();
        criteria.setPageSize(pageSize);
        criteria.setPage(page(request.getParameter(ProductSearchCriteria.PAGE_NUMBER)));
        String sort = request.getParameter(ProductSearchCriteria.SORT_STRING);
        criteria.setSortQuery(sort == null || sort.isEmpty() ? null : sort);
        criteria.setFilterCriteria(Map.copyOf(request.getParameterMap()));
        return criteria;
    }

    private static int page(String text) {
        return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }
}
