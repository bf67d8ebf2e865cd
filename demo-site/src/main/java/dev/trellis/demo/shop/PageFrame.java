package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;
import org.springframework.web.servlet.support.RequestContextUtils;

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
        // Spring hands what a redirect carries over to annotated controllers only.
        var carried = RequestContextUtils.getInputFlashMap(request);
        if (carried != null) {
            carried.forEach((name, value) -> result.getModel().putIfAbsent(name, value));
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
