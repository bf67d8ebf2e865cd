package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.web.controller.account.BroadleafUpdateAccountController;
import org.broadleafcommerce.core.web.controller.account.UpdateAccountForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who the shopper is. */
@Controller
@RequestMapping("/account")
class AccountController extends BroadleafUpdateAccountController {

    @RequestMapping(method = RequestMethod.GET)
    public String show(HttpServletRequest request, Model model, @ModelAttribute("form") UpdateAccountForm form) {
        return viewUpdateAccount(request, model, form);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String change(
            HttpServletRequest request,
            Model model,
            @ModelAttribute("form") UpdateAccountForm form,
            BindingResult errors,
            RedirectAttributes next)
            throws ServiceException {
        return processUpdateAccount(request, model, form, errors, next);
    }

    @Override
    public String getUpdateAccountView() {
        return "account/profile";
    }

    @Override
    public String getAccountUpdatedMessage() {
        return "Your details are saved.";
    }
}
