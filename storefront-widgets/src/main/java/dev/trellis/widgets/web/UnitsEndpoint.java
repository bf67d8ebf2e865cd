package dev.trellis.widgets.web;

import dev.trellis.widgets.card.Page;
import dev.trellis.widgets.unit.ShownUnit;
import dev.trellis.widgets.unit.UnitHtml;
import dev.trellis.widgets.unit.UnitJson;
import dev.trellis.widgets.unit.UnitRequest;
import dev.trellis.widgets.unit.Units;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.ServletContextAware;

/**
 * {@code GET /trellis/units/{unit}} and {@code GET /trellis/units?unit=…&unit=…}: what the tags show, as JSON or, with
 * {@code format=html}, as HTML. See {@link Asked} for the parameters.
 */
final class UnitsEndpoint implements HttpRequestHandler, ServletContextAware {

    private final Units units;
    private ServletContext servlets;

    UnitsEndpoint(Units units) {
        this.units = units;
    }

    @Override
    public void setServletContext(ServletContext servlets) {
        this.servlets = servlets;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            Answer.problem(response, 405, "Units are read only", "Use GET");
            return;
        }
        Optional<String> name;
        List<UnitRequest> asked;
        try {
            name = name(request);
            asked = name.isPresent() ? List.of(Asked.one(name.get(), request)) : Asked.several(request);
        } catch (IllegalArgumentException e) {
            Answer.problem(response, 400, "A parameter is wrong", e.getMessage());
            return;
        }
        Page page = new Page(request, response, servlets);
        List<Optional<ShownUnit>> shown = new ArrayList<>();
        try {
            asked.forEach(one -> shown.add(units.show(one, page)));
        } catch (Units.UnknownUnit e) {
            Answer.problem(response, 404, "No such unit", e.getMessage());
            return;
        }
        if ("html".equals(request.getParameter("format"))) {
            Answer.html(response, html(asked, shown));
        } else {
            List<Map<String, Object>> json = json(asked, shown, request.getContextPath());
            Answer.json(response, name.isPresent() ? json.get(0) : Map.of("units", json));
        }
    }

    private static Optional<String> name(HttpServletRequest request) {
        String path = request.getRequestURI()
                .substring(request.getContextPath().length())
                .replaceAll(";[^/]*", "");
        String rest = path.substring("/trellis/units".length());
        return rest.length() > 1
                ? Optional.of(URLDecoder.decode(rest.substring(1), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** One element per unit, in the order asked; an empty one where there is nothing to show. */
    private static String html(List<UnitRequest> asked, List<Optional<ShownUnit>> shown) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            out.append("<div data-trellis-unit=\"")
                    .append(UnitHtml.text(asked.get(i).unit()))
                    .append("\">")
                    .append(shown.get(i)
                            .filter(unit -> !unit.lines().isEmpty())
                            .map(UnitHtml::of)
                            .orElse(""))
                    .append("</div>");
        }
        return out.toString();
    }

    private static List<Map<String, Object>> json(
            List<UnitRequest> asked, List<Optional<ShownUnit>> shown, String contextPath) {
        List<Map<String, Object>> json = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String unit = asked.get(i).unit();
            json.add(shown.get(i).map(one -> UnitJson.of(one, contextPath)).orElseGet(() -> UnitJson.nothing(unit)));
        }
        return json;
    }
}
