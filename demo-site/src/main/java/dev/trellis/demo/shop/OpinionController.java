package dev.trellis.demo.shop;

import javax.annotation.Resource;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.rating.service.RatingService;
import org.broadleafcommerce.core.rating.service.type.RatingType;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What a customer thinks of a product: stars, and a place on the wish list. */
@Controller
class OpinionController {

    private static final String WISHES = "wishes";
    private static final int MOST_STARS = 5;

    @Resource(name = "blRatingService")
    private RatingService ratings;

    @Resource(name = "blOrderService")
    private OrderService orders;

    @Resource(name = "blCatalogService")
    private CatalogService catalogue;

    @RequestMapping(value = "/opinion/stars", method = RequestMethod.POST)
    public String rate(@RequestParam("productId") Long id, @RequestParam("stars") int stars) {
        Customer customer = CustomerState.getCustomer();
        Product product = catalogue.findProductById(id);
        if (product == null || customer == null || !customer.isLoggedIn() || stars < 1 || stars > MOST_STARS) {
            return "redirect:/login";
        }
        ratings.rateItem(id.toString(), RatingType.PRODUCT, customer, (double) stars);
        return "redirect:" + product.getUrl();
    }

    @RequestMapping(value = "/opinion/wish", method = RequestMethod.POST)
    public String wish(@RequestParam("productId") Long id) throws AddToCartException {
        Customer customer = CustomerState.getCustomer();
        Product product = catalogue.findProductById(id);
        if (product == null || customer == null || !customer.isLoggedIn()) {
            return "redirect:/login";
        }
        Order wishes = orders.findNamedOrderForCustomer(WISHES, customer);
        if (wishes == null) {
            wishes = orders.createNamedOrderForCustomer(WISHES, customer);
        }
        orders.addItem(wishes.getId(), new OrderItemRequestDTO(id, 1), false);
        return "redirect:" + product.getUrl();
    }
}
