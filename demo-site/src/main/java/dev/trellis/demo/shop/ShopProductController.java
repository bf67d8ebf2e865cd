package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.springframework.web.servlet.ModelAndView;

/** A product with what can be chosen of it. */
class ShopProductController extends BroadleafProductController {

    private final Prices prices;

    ShopProductController(Prices prices) {
        this.prices = prices;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ModelAndView page = super.handleRequest(request, response);
        Product product = (Product) page.getModel().get(MODEL_ATTRIBUTE_NAME);
        page.addObject("breadcrumb", Breadcrumb.to(product.getDefaultCategory()));
        page.addObject("range", ProductRange.of(product, prices));
        page.addObject("facts", ProductFacts.of(product));
        return page;
    }
}
