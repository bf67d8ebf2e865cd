package dev.trellis.widgets.card;

import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The page or request being answered. */
public record Page(HttpServletRequest request, HttpServletResponse response, ServletContext servlets) {

    public Edition edition() {
        return Edition.current(request.getContextPath());
    }
}
