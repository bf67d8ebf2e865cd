package dev.trellis.widgets.card;

import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request without its shopper: cards are kept for everybody, so a card's template must not see who asked first. */
final class AnyonesRequest extends HttpServletRequestWrapper {

    AnyonesRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Object getAttribute(String name) {
        return name.startsWith("org.springframework.") ? super.getAttribute(name) : null;
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(Collections.list(super.getAttributeNames()).stream()
                .filter(name -> name.startsWith("org.springframework."))
                .toList());
    }

    @Override
    public Cookie[] getCookies() {
        return new Cookie[0];
    }

    @Override
    public String getRemoteUser() {
        return null;
    }

    @Override
    public Principal getUserPrincipal() {
        return null;
    }
}
