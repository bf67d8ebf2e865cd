package dev.trellis.endpoint;

import dev.trellis.signal.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import javax.servlet.http.HttpServletRequest;

/** Reads a request's body within bounds. */
final class Body {

    /** How much larger than the limit a body may be that came zipped. */
    private static final int UNZIPPED = 4;

    private Body() {}

    /** Whether its type and length, as far as they are told, are fine: asked before anything is read. */
    static void check(HttpServletRequest request, int limit) throws Refusal {
        if (!isJson(request.getContentType())) {
            throw new Refusal(415, "Wrong content type", "Send JSON in UTF-8 as application/json or text/plain.");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !isGzip(encoding) && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(415, "Wrong content encoding", "Send the body as it is, or with gzip.");
        }
        if (request.getContentLength() > limit) {
            throw tooLarge(limit);
        }
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        int parameters = type.indexOf(';');
        String plain = parameters < 0 ? type : type.substring(0, parameters);
        boolean utf8 = !type.contains("charset=") || type.contains("charset=utf-8");
        return utf8 && (plain.equals("application/json") || plain.equals("text/plain"));
    }

    static byte[] read(HttpServletRequest request, int limit) throws Refusal {
        try {
            byte[] sent = within(limit, limit, request.getInputStream());
            if (!isGzip(request.getHeader("Content-Encoding"))) {
                return sent;
            }
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                return within(UNZIPPED * limit, limit, unzipped);
            }
        } catch (IOException e) {
            throw new Refusal(
                    400, "Unreadable body", "The body ended early or is not what it says.", RejectionReason.UNREADABLE);
        }
    }

    private static byte[] within(int most, int limit, InputStream in) throws IOException, Refusal {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    private static boolean isGzip(String encoding) {
        return encoding != null && encoding.strip().equalsIgnoreCase("gzip");
    }

    private static Refusal tooLarge(int limit) {
        return new Refusal(
                413,
                "Body too large",
                "At most " + limit + " bytes, or " + UNZIPPED + " times as many unzipped. Send fewer signals at once.",
                RejectionReason.BODY_TOO_LARGE);
    }
}
