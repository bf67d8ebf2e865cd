package dev.trellis.demo.shop;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.State;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.StateService;
import org.springframework.validation.Errors;

/** The delivery step of a checkout: what is offered, what is known already, what the shopper decided. */
class Delivery {

    @Resource(name = "blOrderService")
    private OrderService orders;

    @Resource(name = "blFulfillmentGroupService")
    private FulfillmentGroupService groups;

    @Resource(name = "blFulfillmentOptionService")
    private FulfillmentOptionService options;

    @Resource(name = "blAddressService")
    private AddressService addresses;

    @Resource(name = "blStateService")
    private StateService states;

    @Resource(name = "blCountryService")
    private CountryService countries;

    /** The plainest first. */
    List<FixedPriceFulfillmentOption> shippings() {
        return options.readAllFulfillmentOptions().stream()
                .filter(FixedPriceFulfillmentOption.class::isInstance)
                .map(FixedPriceFulfillmentOption.class::cast)
                .sorted(Comparator.comparing(FixedPriceFulfillmentOption::getPrice))
                .toList();
    }

    List<State> states() {
        return states.findStates();
    }

    /** With what the cart says so far, else with what the customer's last order said. */
    DeliveryForm form(Order cart, Customer customer) {
        DeliveryForm form = new DeliveryForm();
        form.setFirstName(customer.getFirstName());
        form.setLastName(customer.getLastName());
        FulfillmentGroup group = groups.getFirstShippableFulfillmentGroup(cart);
        if (group != null && group.getAddress() != null) {
            form.fillFrom(group.getAddress());
        } else if (!customer.isAnonymous()) {
            fillFromLastOrder(form, customer);
        }
        form.setShipping(
                group == null || group.getFulfillmentOption() == null
                        ? shippings().stream()
                                .findFirst()
                                .map(FulfillmentOption::getId)
                                .orElse(null)
                        : group.getFulfillmentOption().getId());
        form.setEmailAddress(cart.getEmailAddress() == null ? customer.getEmailAddress() : cart.getEmailAddress());
        return form;
    }

    void check(DeliveryForm form, Errors errors) {
        Set<String> known = states().stream().map(State::getAbbreviation).collect(Collectors.toSet());
        Set<Long> offered = shippings().stream().map(FulfillmentOption::getId).collect(Collectors.toSet());
        DeliveryFormCheck.check(form, known, offered, errors);
    }

    /** The form must have passed its check. */
    void decide(DeliveryForm form, Order cart) throws PricingException {
        FulfillmentGroup group = groups.getFirstShippableFulfillmentGroup(cart);
        Address address = group.getAddress() == null ? addresses.create() : group.getAddress();
        form.copyTo(address);
        address.setState(states.findStateByAbbreviation(form.getState()));
        address.setCountry(countries.findCountryByAbbreviation("US"));
        group.setAddress(address);
        group.setFulfillmentOption(options.readFulfillmentOptionById(form.getShipping()));
        cart.setEmailAddress(form.getEmailAddress().strip());
        orders.save(cart, true);
    }

    boolean decided(Order cart) {
        FulfillmentGroup group = groups.getFirstShippableFulfillmentGroup(cart);
        return group != null && group.getAddress() != null && group.getFulfillmentOption() != null;
    }

    FulfillmentGroup group(Order order) {
        return groups.getFirstShippableFulfillmentGroup(order);
    }

    private void fillFromLastOrder(DeliveryForm form, Customer customer) {
        orders.findOrdersForCustomer(customer, OrderStatus.SUBMITTED).stream()
                .max(Comparator.comparing(Order::getSubmitDate))
                .map(groups::getFirstShippableFulfillmentGroup)
                .map(FulfillmentGroup::getAddress)
                .ifPresent(form::fillFrom);
    }
}
