package dev.trellis.broadleaf;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Tells a page that a shopper opens from everything else that a browser fetches. */
final class PageRequest {

    private PageRequest() {}

    static boolean isPage(HttpServletRequest request, HttpServletResponse response, ModelAndView result) {
        return request.getMethod().equals("GET")
                && response.getStatus() == HttpServletResponse.SC_OK
                && rendersPage(result)
                && wantsHtml(request)
                && !isFetchedByScript(request);
    }

    private static boolean rendersPage(ModelAndView result) {
        if (result == null || !result.hasView() || result.getView() instanceof RedirectView) {
            return false;
        }
        String view = result.getViewName();
        return view == null || !view.startsWith("redirect:") && !view.startsWith("ajaxredirect:");
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    /**
     * Fetched ahead: whether the page is ever looked at, only its script can tell. {@code Sec-Purpose} is today's
     * header; the other two were sent by older browsers.
     */
    static boolean isPrefetch(HttpServletRequest request) {
        return mentionsPrefetch(request.getHeader("Sec-Purpose"))
                || mentionsPrefetch(request.getHeader("Purpose"))
                || mentionsPrefetch(request.getHeader("X-Moz"));
    }

    private static boolean mentionsPrefetch(String purpose) {
        if (purpose == null) {
            return false;
        }
        String lower = purpose.toLowerCase(Locale.ROOT);
        return lower.contains("prefetch") || lower.contains("prerender") || lower.contains("preview");
    }

    private static boolean isFetchedByScript(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || destination != null && !destination.equals("document");
    }
}
