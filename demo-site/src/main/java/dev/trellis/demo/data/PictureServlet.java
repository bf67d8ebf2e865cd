package dev.trellis.demo.data;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.draw.Pictures;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * {@code /pictures/<slug>.svg}, drawn at the first request and kept. {@code ?colour=Rust} shows the product in another
 * of its colours; a colour it does not come in is ignored.
 */
public final class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,80})\\.svg");

    /** Broadleaf's admin asks so for a picture that it shows as it comes. */
    private static final String ADMIN_THUMBNAIL = "largeAdminThumbnail";

    private final transient Catalogue catalogue = Catalogue.load();
    private final transient Map<String, Picture> drawn = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Picture> found = picture(request);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Picture picture = found.get();
        response.setHeader("ETag", picture.tag());
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("Vary", "Accept-Encoding");
        if (picture.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        byte[] body = picture.plain();
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = picture.zipped();
        }
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<Picture> picture(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            return Optional.empty();
        }
        return catalogue.product(path.group(1)).map(product -> {
            String asked = request.getParameter("colour");
            String colour = asked != null && product.colours().contains(asked) ? asked : "";
            boolean thumbnail = ADMIN_THUMBNAIL.equals(request.getQueryString());
            return drawn.computeIfAbsent(product.slug() + ' ' + colour + thumbnail, key -> {
                String svg = Pictures.of(product, colour);
                return Picture.of(thumbnail ? small(svg) : svg);
            });
        });
    }

    private static String small(String svg) {
        return svg.replaceFirst("width=\"\\d+\" height=\"\\d+\"", "width=\"60\" height=\"60\"");
    }
}
