package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.account.BroadleafRegisterController;
import org.broadleafcommerce.profile.web.core.form.RegisterCustomerForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A new account; whoever makes one is logged in and keeps the cart. */
@Controller
@RequestMapping("/register")
class ShopRegisterController extends BroadleafRegisterController {

    @InitBinder("registrationForm")
    public void allow(WebDataBinder binder) {
        binder.setAllowedFields(
                "customer.firstName", "customer.lastName", "customer.emailAddress", "password", "passwordConfirm");
    }

    @ModelAttribute("registrationForm")
    public RegisterCustomerForm form() {
        return initCustomerRegistrationForm();
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("registrationForm") RegisterCustomerForm form) {
        return register(form, request, response, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String register(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("registrationForm") RegisterCustomerForm form,
            BindingResult errors)
            throws ServiceException, PricingException {
        // Shoppers type one password; a second field would only catch what "show password" does not.
        form.setPasswordConfirm(form.getPassword());
        return processRegister(form, errors, request, response, model);
    }

    @Override
    public String getRegisterSuccessView() {
        return "redirect:/account";
    }
}
