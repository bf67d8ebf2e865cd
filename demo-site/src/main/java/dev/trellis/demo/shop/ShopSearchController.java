package dev.trellis.demo.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafSearchController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Search by words, with the same filters as a category. */
@Controller
class ShopSearchController extends BroadleafSearchController {

    private static final int LONGEST = 100;

    @RequestMapping(value = "/search", method = RequestMethod.GET)
    public String find(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(value = "q", defaultValue = "") String query)
            throws ServletException, IOException, ServiceException {
        model.addAttribute("links", ListingLinks.of(request));
        String words = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        return search(model, request, response, words);
    }
}
