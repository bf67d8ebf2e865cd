package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.controller.account.BroadleafLoginController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page; the login itself is Spring Security's. */
@Controller
class ShopLoginController extends BroadleafLoginController {

    @RequestMapping(value = "/login", method = RequestMethod.GET)
    public String login(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam(value = "error", defaultValue = "false") boolean failed) {
        model.addAttribute("failed", failed);
        return super.login(request, response, model);
    }
}
