package dev.trellis.demo.shop;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages that only say something. */
@Controller
class PlainPagesController {

    @RequestMapping("/privacy")
    public String privacy() {
        return "pages/privacy";
    }
}
