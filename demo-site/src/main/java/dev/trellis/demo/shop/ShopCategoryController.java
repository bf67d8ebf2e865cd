package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafCategoryController;
import org.springframework.web.servlet.ModelAndView;

/** A category with its filters; Broadleaf finds the products, this adds what stands around them. */
class ShopCategoryController extends BroadleafCategoryController {

    private final Menu menu;

    ShopCategoryController(Menu menu) {
        this.menu = menu;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ModelAndView page = super.handleRequest(request, response);
        if (page.getModel().get(CATEGORY_ATTRIBUTE_NAME) instanceof Category category) {
            page.addObject("breadcrumb", Breadcrumb.to(category));
            page.addObject("shelves", menu.below(category.getUrl()));
            page.addObject("links", ListingLinks.of(request));
        }
        return page;
    }
}
