package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafOrderConfirmationController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Thanks for an order; only its own customer sees it. */
@Controller
class ShopConfirmationController extends BroadleafOrderConfirmationController {

    private final Delivery delivery;

    ShopConfirmationController(Delivery delivery) {
        this.delivery = delivery;
    }

    @RequestMapping(value = "/confirmation/{orderNumber}", method = RequestMethod.GET)
    public String thank(
            @PathVariable("orderNumber") String orderNumber,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String view = displayOrderConfirmationByOrderNumber(orderNumber, model, request, response);
        if (view == null) {
            return NotFoundPage.show(response);
        }
        model.addAttribute("group", delivery.group((Order) model.asMap().get("order")));
        return view;
    }
}
