package dev.trellis.widgets.web;

import dev.trellis.widgets.unit.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** Writes answers that are one shopper's own: no cache keeps them. */
final class Answer {

    private Answer() {}

    static void json(HttpServletResponse response, Object body) throws IOException {
        write(response, 200, "application/json;charset=UTF-8", Json.write(body));
    }

    static void html(HttpServletResponse response, String body) throws IOException {
        write(response, 200, "text/html;charset=UTF-8", body);
    }

    /** Problem details, RFC 9457. */
    static void problem(HttpServletResponse response, int status, String title, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        write(response, status, "application/problem+json;charset=UTF-8", Json.write(problem));
    }

    private static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
