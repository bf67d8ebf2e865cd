package dev.trellis.demo.shop;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cart, by plain forms; adding also by script, which is answered in JSON. */
@Controller
@RequestMapping("/cart")
class ShopCartController extends BroadleafCartController {

    private static final int MOST = 99;
    private static final String PROBLEM = "problem";

    @InitBinder("item")
    public void allow(WebDataBinder binder) {
        // Prices and everything else about the line are the shop's business.
        binder.setAllowedFields("productId", "orderItemId", "quantity", "itemAttributes*");
    }

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String cart(HttpServletRequest request, HttpServletResponse response, Model model) throws PricingException {
        return getCartView();
    }

    @RequestMapping(value = "/add", method = RequestMethod.POST, headers = "!X-Requested-With")
    public String addByForm(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            @ModelAttribute("item") AddToCartItem item)
            throws IOException, PricingException {
        try {
            add(request, response, model, checked(item));
            next.addFlashAttribute("added", true);
            return getCartPageRedirect();
        } catch (AddToCartException | RuntimeException e) {
            next.addFlashAttribute(PROBLEM, CartRefusal.of(e));
            return "redirect:" + address(item);
        }
    }

    @RequestMapping(value = "/add", method = RequestMethod.POST, headers = "X-Requested-With=XMLHttpRequest")
    @ResponseBody
    public Map<String, Object> addByScript(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("item") AddToCartItem item)
            throws IOException, PricingException {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            add(request, response, model, checked(item));
            answer.put("added", true);
        } catch (AddToCartException | RuntimeException e) {
            answer.put("added", false);
            answer.put(PROBLEM, CartRefusal.of(e));
        }
        // Broadleaf keeps the empty cart of the request's beginning.
        var cart = orderService.findCartForCustomer(CustomerState.getCustomer());
        answer.put("count", cart == null ? 0 : cart.getItemCount());
        return answer;
    }

    @RequestMapping(value = "/quantity", method = RequestMethod.POST)
    public String changeQuantity(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            @ModelAttribute("item") AddToCartItem item)
            throws IOException, PricingException {
        try {
            updateQuantity(request, response, model, checked(item));
        } catch (UpdateCartException | RemoveFromCartException | RuntimeException e) {
            next.addFlashAttribute(PROBLEM, CartRefusal.of(e));
        }
        return getCartPageRedirect();
    }

    @RequestMapping(value = "/remove", method = RequestMethod.POST)
    public String takeOut(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            @ModelAttribute("item") AddToCartItem item)
            throws IOException, PricingException {
        try {
            remove(request, response, model, item);
        } catch (RemoveFromCartException | RuntimeException e) {
            next.addFlashAttribute(PROBLEM, CartRefusal.of(e));
        }
        return getCartPageRedirect();
    }

    private static AddToCartItem checked(AddToCartItem item) {
        int quantity = item.getQuantity() == null ? 1 : item.getQuantity();
        item.setQuantity(Math.min(Math.max(0, quantity), MOST));
        return item;
    }

    private String address(AddToCartItem item) {
        Product product = item.getProductId() == null ? null : catalogService.findProductById(item.getProductId());
        return product == null ? "/cart" : product.getUrl();
    }
}
