package dev.trellis.broadleaf;

import dev.trellis.signal.Consent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Knows the visitor by cookie, where the visitor allows it, for as long as the request runs. Reads no request body. */
final class VisitorFilter implements Filter {

    private static final Set<String> ASSETS = Set.of(
            "css",
            "js",
            "mjs",
            "map",
            "svg",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "webp",
            "avif",
            "ico",
            "woff",
            "woff2",
            "ttf",
            "txt",
            "xml",
            "webmanifest");

    /** The one picture that is about a visitor. */
    private static final String PIXEL = "/trellis/pixel.gif";

    private final ConsentPolicy policy;
    private final Circumstances circumstances;
    private final Visits visits;
    private final Clock clock;
    private final Guard guard;

    VisitorFilter(ConsentPolicy policy, Circumstances circumstances, Visits visits, Clock clock, Guard guard) {
        this.policy = policy;
        this.circumstances = circumstances;
        this.visits = visits;
        this.clock = clock;
        this.guard = guard;
    }

    @Override
    public void init(FilterConfig config) {
        // nothing to set up: the wiring page gives it everything
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Visit.bound() || !concerns(request)) {
            chain.doFilter(request, response);
            return;
        }
        Visit.bind(guard.compute(
                "visitor filter",
                Visit.UNKNOWN,
                () -> visit((HttpServletRequest) request, (HttpServletResponse) response)));
        try {
            chain.doFilter(request, response);
        } finally {
            Visit.clear();
        }
    }

    @Override
    public void destroy() {
        // holds nothing
    }

    private static boolean concerns(ServletRequest request) {
        return request instanceof HttpServletRequest http && !isAsset(http.getRequestURI());
    }

    private static boolean isAsset(String path) {
        int dot = path.lastIndexOf('.');
        return dot >= 0 && ASSETS.contains(path.substring(dot + 1)) && !path.endsWith(PIXEL);
    }

    private Visit visit(HttpServletRequest request, HttpServletResponse response) {
        if (circumstances.ofRobot(request)) {
            return Visit.UNKNOWN;
        }
        Instant now = clock.instant();
        VisitCookies cookies = new VisitCookies(request, response);
        Consent consent = cookies.consent(policy, now);
        boolean allowed = consent == Consent.GRANTED || consent == Consent.UNKNOWN && !policy.required();
        return allowed
                ? visits.open(request, cookies, consent)
                : Visit.withoutVisitor(consent, consent == Consent.UNKNOWN);
    }
}
