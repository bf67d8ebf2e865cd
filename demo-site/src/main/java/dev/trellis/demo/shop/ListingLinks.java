package dev.trellis.demo.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of a product list like the present one, but for one thing. */
final class ListingLinks {

    private static final String PAGE = "page";

    private final String path;
    private final Map<String, List<String>> parameters;

    private ListingLinks(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    static ListingLinks of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return new ListingLinks(request.getRequestURI(), parameters);
    }

    public String path() {
        return path;
    }

    public String page(int page) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        if (page > 1) {
            changed.put(PAGE, List.of(String.valueOf(page)));
        }
        return link(changed);
    }

    /** Without one filter value, from the first page. */
    public String without(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        changed.computeIfPresent(name, (same, values) -> {
            List<String> left = new ArrayList<>(values);
            left.removeIf(value::equals);
            return left.isEmpty() ? null : left;
        });
        return link(changed);
    }

    /** Without any filter; what was searched for and the order stay. */
    public String unfiltered() {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.keySet().retainAll(List.of("q", "sort"));
        return link(changed);
    }

    public String sort() {
        return parameters.getOrDefault("sort", List.of("")).get(0);
    }

    private String link(Map<String, List<String>> parameters) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> link.queryParam(name, values.toArray()));
        return link.build().encode().toUriString();
    }
}
