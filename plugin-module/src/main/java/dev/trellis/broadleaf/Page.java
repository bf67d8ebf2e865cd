package dev.trellis.broadleaf;

import dev.trellis.signal.PageType;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.broadleafcommerce.core.web.controller.account.AbstractAccountController;
import org.broadleafcommerce.core.web.controller.account.BroadleafLoginController;
import org.broadleafcommerce.core.web.controller.account.BroadleafRegisterController;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.controller.checkout.AbstractCheckoutController;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafOrderConfirmationController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a store's page is about, by Broadleaf's own marks: the attributes of its handler mappings, the model names of
 * its controllers, the controllers themselves. Templates and addresses are the store's and do not matter.
 *
 * @param product of a product page, else null
 * @param category of a category page, else null
 * @param term of a search page, else null
 */
record Page(PageType type, Product product, Category category, String term) {

    private static final String SEARCH_TERM = "originalQuery";

    static Page of(HttpServletRequest request, Object handler, ModelAndView result) {
        if (mark(request, result, ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME, "product")
                instanceof Product product) {
            return new Page(PageType.PRODUCT, product, null, null);
        }
        if (result.getModel().get(SEARCH_TERM) instanceof String term) {
            return new Page(PageType.SEARCH, null, null, term);
        }
        if (mark(request, result, CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME, "category")
                instanceof Category category) {
            return new Page(PageType.CATEGORY, null, category, null);
        }
        return new Page(type(request, handler), null, null, null);
    }

    private static Object mark(HttpServletRequest request, ModelAndView result, String attribute, String model) {
        Object mark = request.getAttribute(attribute);
        return mark == null ? result.getModel().get(model) : mark;
    }

    private static PageType type(HttpServletRequest request, Object handler) {
        Object controller = handler instanceof HandlerMethod method ? method.getBean() : handler;
        if (controller instanceof BroadleafCartController) {
            return PageType.CART;
        }
        if (controller instanceof BroadleafOrderConfirmationController) {
            return PageType.ORDER_CONFIRMATION;
        }
        if (controller instanceof AbstractCheckoutController) {
            return PageType.CHECKOUT;
        }
        if (controller instanceof AbstractAccountController
                || controller instanceof BroadleafLoginController
                || controller instanceof BroadleafRegisterController) {
            return PageType.ACCOUNT;
        }
        return request.getRequestURI().equals(request.getContextPath() + '/') ? PageType.HOME : PageType.OTHER;
    }
}
