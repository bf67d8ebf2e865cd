package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import java.util.Collection;
import java.util.List;
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
 * @param shown the products that a category page or search lists, in their order, at most 100
 */
record Page(PageType type, Product product, Category category, String term, List<Item> shown) {

    private static final int MOST_SHOWN = 100;

    private static final String SEARCH_TERM = "originalQuery";

    static Page of(HttpServletRequest request, Object handler, ModelAndView result) {
        if (mark(request, result, ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME, "product")
                instanceof Product product) {
            return new Page(PageType.PRODUCT, product, null, null, List.of());
        }
        if (result.getModel().get(SEARCH_TERM) instanceof String term) {
            return new Page(PageType.SEARCH, null, null, term, shown(result));
        }
        if (mark(request, result, CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME, "category")
                instanceof Category category) {
            return new Page(PageType.CATEGORY, null, category, null, shown(result));
        }
        return new Page(type(request, handler), null, null, null, List.of());
    }

    private static List<Item> shown(ModelAndView result) {
        return result.getModel().get("products") instanceof Collection<?> products
                ? products.stream()
                        .filter(Product.class::isInstance)
                        .limit(MOST_SHOWN)
                        .map(product -> Item.of(new ProductId(((Product) product).getId())))
                        .toList()
                : List.of();
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
