package dev.trellis.endpoint;

import dev.trellis.signal.OnceAMinute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for the addresses it is mapped to: no filter of the store and no servlet after it runs. */
public final class SignalsFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(SignalsFilter.class);
    private static final String SCHEMA = "/dev/trellis/signal/signal-2.schema.json";

    private final SignalsEndpoint signals;
    private final Pixel pixel;
    private final AnswerCounts counts;
    private final byte[] schema = read();
    private final OnceAMinute logging;

    public SignalsFilter(SignalsEndpoint signals, Pixel pixel, AnswerCounts counts, Clock clock) {
        this.signals = signals;
        this.pixel = pixel;
        this.counts = counts;
        this.logging = new OnceAMinute(clock);
    }

    @Override
    public void init(FilterConfig config) {
        // nothing to set up: the wiring page gives it everything
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            answer(asked, answer);
        } catch (RuntimeException failure) {
            report(failure);
            answer.reset();
            answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        counts.add(answer.getStatus());
    }

    @Override
    public void destroy() {
        // holds nothing
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.endsWith(".gif")) {
            pixel.answer(request, response);
        } else if (path.endsWith("/schema")) {
            Answers.bytes(response, HttpServletResponse.SC_OK, "application/schema+json", schema, "max-age=3600");
        } else {
            signals.answer(request, response);
        }
    }

    private void report(RuntimeException failure) {
        if (logging.isDue()) {
            LOG.error("The address for signals failed; further such failures are not logged for a minute.", failure);
        }
    }

    private static byte[] read() {
        try (InputStream in = SignalsFilter.class.getResourceAsStream(SCHEMA)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + SCHEMA, e);
        }
    }
}
