package dev.trellis.demo.data;

import java.math.BigDecimal;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOptionImpl;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerRole;
import org.broadleafcommerce.profile.core.domain.CustomerRoleImpl;
import org.broadleafcommerce.profile.core.domain.Role;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.transaction.annotation.Transactional;

@Transactional("blTransactionManager")
class JpaCheckoutBasics implements CheckoutBasics {

    /** The launcher prints it. */
    static final String SHOPPER = "shopper@fernhollow.example";

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    @Resource(name = "blCustomerService")
    private CustomerService customers;

    @Override
    public boolean missing() {
        return em.createQuery(
                                "select count(o) from org.broadleafcommerce.core.order.domain.FulfillmentOptionImpl o",
                                Long.class)
                        .getSingleResult()
                == 0;
    }

    @Override
    public void insert(String shopperPassword) {
        em.persist(shipping("Standard", "Four to six days, by post.", "5.00"));
        em.persist(shipping("Express", "The day after tomorrow, if ordered before noon.", "14.00"));
        em.persist(shipping("Unhurried", "The slow van, within a fortnight.", "0.00"));
        insertShopper(shopperPassword);
    }

    private static FulfillmentOption shipping(String name, String description, String price) {
        FixedPriceFulfillmentOption option = new FixedPriceFulfillmentOptionImpl();
        option.setName(name);
        option.setLongDescription(description);
        option.setPrice(new Money(new BigDecimal(price)));
        option.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        option.setUseFlatRates(false);
        return option;
    }

    private void insertShopper(String password) {
        Customer shopper = customers.createCustomer();
        shopper.setUsername(SHOPPER);
        shopper.setEmailAddress(SHOPPER);
        shopper.setFirstName("Robin");
        shopper.setLastName("Ashdown");
        shopper.setReceiveEmail(false);
        shopper.setUnencodedPassword(password);
        // Not registerCustomer: that would send a welcome e-mail to somebody who does not exist.
        Customer saved = customers.saveCustomer(shopper, true);
        CustomerRole role = new CustomerRoleImpl();
        role.setCustomer(saved);
        role.setRole(em.createQuery(
                        "select r from org.broadleafcommerce.profile.core.domain.RoleImpl r where r.roleName = 'ROLE_USER'",
                        Role.class)
                .getSingleResult());
        em.persist(role);
    }
}
