package dev.trellis.demo.shop;

import java.util.Map;
import javax.annotation.Resource;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.service.SearchService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The shop's front page. */
@Controller
class HomeController {

    private static final int PICKED = 8;

    @Resource(name = "blCatalogService")
    private CatalogService catalog;

    @Resource(name = "blSearchService")
    private SearchService search;

    @RequestMapping("/")
    public String home(Model model) throws ServiceException {
        var everything = catalog.findCategoryByURI("/shop");
        if (everything != null) {
            var criteria = new ProductSearchCriteria();
            criteria.setPageSize(PICKED);
            criteria.setFilterCriteria(Map.of());
            model.addAttribute(
                    "picked",
                    search.findProductsByCategory(everything, criteria).getProducts());
        }
        return "home";
    }
}
