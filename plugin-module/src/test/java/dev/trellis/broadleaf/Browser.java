package dev.trellis.broadleaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.FilterChain;
import javax.servlet.http.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A browser that keeps cookies, as far as the filter can tell. */
final class Browser {

    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final VisitorFilter filter;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String userAgent = FIREFOX;
    private boolean secure;

    Browser(VisitorFilter filter) {
        this.filter = filter;
    }

    Browser calledItself(String name) {
        userAgent = name;
        return this;
    }

    Browser overTls() {
        secure = true;
        return this;
    }

    Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    /** Opens a path and gives back what the store's own code saw. */
    Visit open(String path) throws Exception {
        List<Visit> seen = new ArrayList<>();
        request(path, (request, response) -> seen.add(Visit.current()));
        return seen.get(0);
    }

    List<String> request(String path, FilterChain store) throws Exception {
        MockHttpServletRequest request = request("GET", path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, store);
        return keep(response);
    }

    MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        if (userAgent != null) {
            request.addHeader("User-Agent", userAgent);
        }
        request.setSecure(secure);
        request.setCookies(cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()))
                .toArray(Cookie[]::new));
        return request;
    }

    List<String> keep(MockHttpServletResponse response) {
        List<String> lines = response.getHeaders("Set-Cookie");
        for (String line : lines) {
            String[] pair = line.substring(0, line.indexOf(';')).split("=", 2);
            if (line.contains("Max-Age=0;")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return lines;
    }
}
