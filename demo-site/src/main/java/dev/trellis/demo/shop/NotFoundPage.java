package dev.trellis.demo.shop;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/** Answers every address that nothing else answers to. */
class NotFoundPage implements Controller {

    static final String VIEW = "error/not-found";

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        return new ModelAndView(show(response));
    }

    static String show(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return VIEW;
    }
}
