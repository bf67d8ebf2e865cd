package dev.trellis.demo.shop;

import java.util.Comparator;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.web.controller.account.BroadleafOrderHistoryController;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What the shopper has bought. */
@Controller
@RequestMapping("/account/orders")
class OrdersController extends BroadleafOrderHistoryController {

    private final Delivery delivery;

    OrdersController(Delivery delivery) {
        this.delivery = delivery;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(Model model) {
        model.addAttribute(
                "orders",
                orderService.findOrdersForCustomer(CustomerState.getCustomer(), OrderStatus.SUBMITTED).stream()
                        .sorted(Comparator.comparing(Order::getSubmitDate).reversed())
                        .toList());
        return "account/orders";
    }

    @RequestMapping(value = "/{orderNumber}", method = RequestMethod.GET)
    public String show(@PathVariable("orderNumber") String orderNumber, Model model, HttpServletResponse response) {
        Order order = orderService.findOrderByOrderNumber(orderNumber);
        if (order == null
                || !order.getCustomer()
                        .getId()
                        .equals(CustomerState.getCustomer().getId())) {
            return NotFoundPage.show(response);
        }
        model.addAttribute("order", order);
        model.addAttribute("group", delivery.group(order));
        return "account/order";
    }
}
