package dev.trellis.widgets.web;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.HttpRequestHandler;

/**
 * {@code GET /trellis/assets/<hash>/<name>}: the style sheet and the scripts. An address with the right hash never changes
 * its content and is kept for a year; any other hash is answered too, but asked for again each time.
 */
public final class Assets implements HttpRequestHandler {

    private final Map<String, Asset> files = Stream.of(
                    Asset.read("trellis-widgets.css", "text/css;charset=UTF-8"),
                    Asset.read("trellis-widgets.js", "text/javascript;charset=UTF-8"),
                    Asset.read("trellis-beacon.js", "text/javascript;charset=UTF-8"))
            .collect(Collectors.toMap(Asset::name, Function.identity()));

    /** The address of a file, without the context path. */
    public String path(String name) {
        return "/trellis/assets/" + files.get(name).hash() + "/" + name;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getRequestURI().split("/");
        Asset asset = files.get(path[path.length - 1]);
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean zip = String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip");
        String tag = "\"" + asset.hash() + (zip ? "-gz" : "") + "\"";
        boolean lasting = path[path.length - 2].equals(asset.hash());
        response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (known(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = zip ? asset.zipped() : asset.plain();
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean known(HttpServletRequest request, String tag) {
        String tags = request.getHeader("If-None-Match");
        return tags != null
                && Stream.of(tags.split(","))
                        .map(String::trim)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }
}
