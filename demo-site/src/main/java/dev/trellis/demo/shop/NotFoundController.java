package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every address that nothing else answers to. It is not a pattern of its own: a product's address would match it too. */
@Controller
class NotFoundController {

    @RequestMapping("/not-found")
    public String notFound(HttpServletResponse response) {
        return show(response);
    }

    static String show(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "error/not-found";
    }
}
