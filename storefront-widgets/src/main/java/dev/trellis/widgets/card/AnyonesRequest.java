package dev.trellis.widgets.card;

import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request without its shopper: cards are kept for everybody, so a card's template must not see who asked first. It has
 * attributes of its own, since Thymeleaf keeps a template's variables there and the page's must stay what they are.
 */
final class AnyonesRequest extends HttpServletRequestWrapper {

    private final Map<String, Object> attributes = new HashMap<>();

    AnyonesRequest(HttpServletRequest request) {
        super(request);
        for (String name : Collections.list(request.getAttributeNames())) {
            if (name.startsWith("org.springframework.")) {
                attributes.put(name, request.getAttribute(name));
            }
        }
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
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
