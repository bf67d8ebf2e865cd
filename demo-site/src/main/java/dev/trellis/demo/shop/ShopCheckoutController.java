package dev.trellis.demo.shop;

import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafCheckoutController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two steps: where it goes, then a last look. Payment is passed through; nobody is asked for a card. */
@Controller
@RequestMapping("/checkout")
class ShopCheckoutController extends BroadleafCheckoutController {

    private static final Logger LOG = LoggerFactory.getLogger(ShopCheckoutController.class);
    private static final String DELIVERY_VIEW = "checkout/delivery";
    private static final String REVIEW_VIEW = "checkout/review";

    private final Delivery delivery;

    ShopCheckoutController(Delivery delivery) {
        this.delivery = delivery;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String delivery(Model model) {
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        model.addAttribute("form", delivery.form(cart, CustomerState.getCustomer()));
        return deliveryPage(model);
    }

    @RequestMapping(value = "/delivery", method = RequestMethod.POST)
    public String decide(Model model, @ModelAttribute("form") DeliveryForm form, BindingResult errors)
            throws PricingException {
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        delivery.check(form, errors);
        if (errors.hasErrors()) {
            return deliveryPage(model);
        }
        delivery.decide(form, cart);
        return "redirect:/checkout/review";
    }

    /** What somebody sees who reloads the page of a rejected form. */
    @RequestMapping(
            value = {"/delivery", "/complete"},
            method = RequestMethod.GET)
    public String backToStart() {
        return getCheckoutPageRedirect();
    }

    @RequestMapping(value = "/review", method = RequestMethod.GET)
    public String review(Model model) {
        Order cart = CartState.getCart();
        if (isEmpty(cart) || !delivery.decided(cart)) {
            return isEmpty(cart) ? getCartPageRedirect() : getCheckoutPageRedirect();
        }
        model.addAttribute("group", delivery.group(cart));
        return REVIEW_VIEW;
    }

    @RequestMapping(value = "/complete", method = RequestMethod.POST)
    public String complete(RedirectAttributes next) throws PaymentException, PricingException {
        Order cart = CartState.getCart();
        if (isEmpty(cart) || !delivery.decided(cart)) {
            return isEmpty(cart) ? getCartPageRedirect() : getCheckoutPageRedirect();
        }
        return processPassthroughCheckout(next, PaymentType.COD);
    }

    @Override
    public void handleProcessingException(Exception e, RedirectAttributes next) {
        LOG.warn("A checkout did not go through", e);
        next.addFlashAttribute("problem", CartRefusal.of(e));
    }

    private String deliveryPage(Model model) {
        model.addAttribute("states", delivery.states());
        model.addAttribute("shippings", delivery.shippings());
        return DELIVERY_VIEW;
    }

    private static boolean isEmpty(Order cart) {
        return cart == null || cart.getItemCount() == 0;
    }
}
