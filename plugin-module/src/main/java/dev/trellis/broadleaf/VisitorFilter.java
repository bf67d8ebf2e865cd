package dev.trellis.broadleaf;

import dev.trellis.signal.Consent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
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

    private static final Pattern ASSET =
            Pattern.compile(".*\\.(css|js|mjs|map|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|txt|xml|webmanifest)");

    private final ConsentPolicy policy;
    private final Clock clock;
    private final Guard guard;

    VisitorFilter(ConsentPolicy policy, Clock clock, Guard guard) {
        this.policy = policy;
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
        return request instanceof HttpServletRequest http
                && !ASSET.matcher(http.getRequestURI()).matches();
    }

    private Visit visit(HttpServletRequest request, HttpServletResponse response) {
        if (Crawlers.matches(request.getHeader("User-Agent"))) {
            return Visit.UNKNOWN;
        }
        Instant now = clock.instant();
        VisitCookies cookies = new VisitCookies(request, response);
        Consent consent = cookies.consent(policy, now);
        boolean allowed = consent == Consent.GRANTED || consent == Consent.UNKNOWN && !policy.required();
        return allowed
                ? Visit.of(consent, cookies.visitor(), cookies.session())
                : Visit.withoutVisitor(consent, consent == Consent.UNKNOWN);
    }
}
