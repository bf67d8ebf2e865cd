package dev.trellis.endpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Which pages may send: those of the store itself and of origins that are allowed by setting. Browsers say in headers
 * that no page can forge where a request comes from; a request without any of them is from no browser.
 */
public final class Origins {

    private final Set<String> allowed;

    /** @param setting origins such as {@code https://www.example.com}, separated by commas; may be empty */
    public Origins(String setting) {
        this.allowed = Arrays.stream(setting.split(","))
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        for (String origin : allowed) {
            if (!origin.matches("https?://[^/\\s]+")) {
                throw new IllegalArgumentException("trellis.signals.origins has '" + origin
                        + "'. Use scheme and host, without a slash at the end, for example https://www.example.com.");
            }
        }
    }

    boolean mayBeUsedBy(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if ("same-origin".equals(site)) {
            return true;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return site == null || site.equals("none");
        }
        return isAllowed(origin) || site == null && isOwn(origin, request);
    }

    /** Lets the page of another allowed origin send and read the answer. */
    void permit(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return;
        }
        response.addHeader("Vary", "Origin");
        if (isAllowed(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            response.setHeader("Access-Control-Allow-Methods", "POST");
            response.setHeader("Access-Control-Allow-Headers", "Content-Type, Content-Encoding");
            response.setHeader("Access-Control-Expose-Headers", "Retry-After");
            response.setHeader("Access-Control-Max-Age", "3600");
        }
    }

    private boolean isAllowed(String origin) {
        return allowed.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** For browsers from before Sec-Fetch-Site. The scheme is left out: a proxy may have changed it. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        int host = origin.indexOf("://");
        return host > 0 && bare(origin.substring(host + 3)).equals(bare(String.valueOf(request.getHeader("Host"))));
    }

    private static String bare(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(":443") || lower.endsWith(":80") ? lower.substring(0, lower.lastIndexOf(':')) : lower;
    }
}
