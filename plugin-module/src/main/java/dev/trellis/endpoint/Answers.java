package dev.trellis.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.trellis.signal.wire.Json;
import java.io.IOException;
import javax.servlet.http.HttpServletResponse;

/** What goes back: receipts, and problems as of RFC 9457. No cache keeps any of it. */
final class Answers {

    private Answers() {}

    static void receipt(HttpServletResponse response, Receipt receipt) throws IOException {
        if (receipt.nothingGood()) {
            problem(response, 400, "No signal was right", "See rejected for each one's reason.", receipt);
        } else {
            write(response, 202, "application/json", receipt::write);
        }
    }

    static void refusal(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", String.valueOf(refusal.retryAfterSeconds()));
        }
        problem(response, refusal.status(), refusal.title(), refusal.getMessage(), null);
    }

    static void nothing(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Cache-Control", "no-store");
    }

    private static void problem(HttpServletResponse response, int status, String title, String detail, Receipt receipt)
            throws IOException {
        write(response, status, "application/problem+json", json -> {
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
            if (receipt != null) {
                receipt.write(json);
            }
        });
    }

    private static void write(HttpServletResponse response, int status, String type, Fields fields) throws IOException {
        ByteArrayBuilder bytes = new ByteArrayBuilder(256);
        try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }
        bytes(response, status, type, bytes.toByteArray(), "no-store");
    }

    static void bytes(HttpServletResponse response, int status, String type, byte[] body, String caching)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", caching);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }
}
