package dev.trellis.demo.shop;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The shop's front page. */
@Controller
class HomeController {

    @RequestMapping("/")
    public String home() {
        return "home";
    }
}
