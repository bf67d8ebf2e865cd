package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Gives every page what its header shows. */
class PageFrame extends HandlerInterceptorAdapter {

    private final Menu menu;

    PageFrame(Menu menu) {
        this.menu = menu;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView result) {
        if (result == null
                || !result.hasView()
                || result.getViewName() == null
                || result.getViewName().startsWith("redirect:")) {
            return;
        }
        var cart = CartState.getCart();
        var customer = CustomerState.getCustomer();
        result.addObject("menu", menu.departments());
        result.addObject("address", request.getRequestURI());
        result.addObject("cart", cart);
        result.addObject("cartCount", cart == null ? 0 : cart.getItemCount());
        result.addObject("shopper", customer == null || customer.isAnonymous() ? null : customer);
        // What a page shows belongs to one shopper; going back must not show a cart of before.
        response.setHeader("Cache-Control", "private, no-store");
    }
}
