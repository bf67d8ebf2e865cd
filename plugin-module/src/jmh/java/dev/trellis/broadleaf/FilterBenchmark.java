package dev.trellis.broadleaf;

import dev.trellis.signal.Consent;
import dev.trellis.signal.PageType;
import dev.trellis.visit.Arrivals;
import dev.trellis.visit.ClientAddress;
import dev.trellis.visit.Places;
import dev.trellis.visit.SessionMemory;
import dev.trellis.visit.UserAgents;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.servlet.FilterChain;
import javax.servlet.http.Cookie;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What the visitor filter adds to a request: nothing but making the request ({@code baseline}), a visitor in a visit that
 * goes on, the same with the context of a signal, and the first page of a visit, which looks at the referrer.
 *
 * <p>{@code mvn -q -Pjmh test -pl plugin-module -am -DskipTests -Djmh.benchmark=FilterBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterBenchmark {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final FilterChain PAGE = (request, response) -> {};

    private final Clock clock = Clock.systemUTC();
    private final Guard guard = new Guard(clock);
    private final ConsentPolicy policy = new ConsentPolicy(true, "1");
    private VisitorFilter filter;
    private Cookie[] known;
    private Cookie[] agreed;

    @Setup
    public void open() throws Exception {
        UserAgents agents = UserAgents.of(true);
        Circumstances circumstances = new Circumstances(
                agents,
                new Arrivals(),
                new Places("", "", ""),
                new ClientAddress(""),
                SessionMemory.of(50_000, clock),
                guard);
        filter = new VisitorFilter(policy, circumstances, new Visits(circumstances, clock), clock, guard);
        while (agents.of(FIREFOX).os().isEmpty()) {
            Thread.sleep(100);
        }
        agreed = new Cookie[] {new Cookie(VisitCookies.CONSENT, ConsentCookie.value(true, policy, clock.instant()))};
        MockHttpServletResponse first = new MockHttpServletResponse();
        filter.doFilter(request(agreed), first, PAGE);
        known = new Cookie[] {agreed[0], cookie(first, VisitCookies.VISITOR), cookie(first, VisitCookies.SESSION)};
    }

    @Benchmark
    public void baseline(Blackhole hole) throws Exception {
        PAGE.doFilter(request(known), new MockHttpServletResponse());
        hole.consume(known);
    }

    @Benchmark
    public void visitThatGoesOn(Blackhole hole) throws Exception {
        filter.doFilter(request(known), new MockHttpServletResponse(), (request, response) -> hole.consume(
                Visit.current().visitor()));
    }

    @Benchmark
    public void withTheContextOfASignal(Blackhole hole) throws Exception {
        filter.doFilter(request(known), new MockHttpServletResponse(), (request, response) -> hole.consume(
                Visit.current().context(PageType.PRODUCT)));
    }

    @Benchmark
    public void firstPageOfAVisit(Blackhole hole) throws Exception {
        filter.doFilter(request(agreed), new MockHttpServletResponse(), (request, response) -> hole.consume(
                Visit.current().consent() == Consent.GRANTED));
    }

    private static MockHttpServletRequest request(Cookie[] cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tents/alder-2");
        request.setQueryString("utm_source=spring&utm_medium=email&utm_campaign=tents");
        request.addHeader("User-Agent", FIREFOX);
        request.addHeader("Referer", "https://www.google.co.uk/");
        request.setCookies(cookies);
        return request;
    }

    private static Cookie cookie(MockHttpServletResponse response, String name) {
        String line = response.getHeaders("Set-Cookie").stream()
                .filter(header -> header.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
        return new Cookie(name, line.substring(name.length() + 1, line.indexOf(';')));
    }
}
