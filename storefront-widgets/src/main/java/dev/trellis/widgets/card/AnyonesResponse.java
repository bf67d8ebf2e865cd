package dev.trellis.widgets.card;

import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** Keeps the session id of whoever asked first out of a card's links. */
final class AnyonesResponse extends HttpServletResponseWrapper {

    AnyonesResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public String encodeURL(String url) {
        return url;
    }
}
