package dev.trellis.broadleaf;

import dev.trellis.endpoint.Admission;
import dev.trellis.endpoint.AnswerCounts;
import dev.trellis.endpoint.ApiKeys;
import dev.trellis.endpoint.Origins;
import dev.trellis.endpoint.Pixel;
import dev.trellis.endpoint.RateLimits;
import dev.trellis.endpoint.Senders;
import dev.trellis.endpoint.SignalsEndpoint;
import dev.trellis.endpoint.SignalsFilter;
import dev.trellis.signal.CheckedIntake;
import dev.trellis.signal.IntakeLimits;
import dev.trellis.signal.ReferrerKind;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.SignalSink;
import dev.trellis.visit.ClientAddress;
import dev.trellis.visit.SessionStamp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.servlet.Filter;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A real server on the loopback address with Trellis' filters, and {@code /constant} with nothing. */
final class SignalServer implements AutoCloseable {

    private static final int NO_LIMIT = 1_000_000_000;

    private final Clock clock = Clock.systemUTC();
    private final Guard guard = new Guard(clock);
    private final ConsentPolicy policy = new ConsentPolicy(true, "1");
    private final CheckedIntake intake;
    private final Tomcat tomcat = new Tomcat();

    SignalServer(SignalSink sink, Path folder, String keys) throws LifecycleException {
        Rejections rejections = new Rejections();
        intake = new CheckedIntake(IntakeLimits.of(true, 400), sink, List.of(), List.of(), rejections, clock);
        RateLimits rates = new RateLimits(NO_LIMIT, NO_LIMIT, NO_LIMIT);
        ClientAddress addresses = new ClientAddress("");
        Senders senders = new VisitSenders(new SignalHeaders(clock));
        SignalsEndpoint endpoint = new SignalsEndpoint(
                new SignalsEndpoint.Limits(65_536, 100),
                new Origins(""),
                new ApiKeys(keys),
                rates,
                addresses,
                senders,
                new Admission(intake, rejections, 400, clock));
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "rest", new HttpServlet() {}).addMapping("/");
        Tomcat.addServlet(context, "constant", new Constant()).addMapping("/constant");
        install(context, "visitor", Requests.filter(policy, clock, guard));
        install(
                context,
                "signals",
                new SignalsFilter(
                        endpoint, new Pixel(senders, rates, addresses, intake, clock), new AnswerCounts(), clock));
        tomcat.start();
    }

    private static void install(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        List.of("/trellis/signals", "/trellis/signals/schema", "/trellis/pixel.gif")
                .forEach(map::addURLPattern);
        context.addFilterMap(map);
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    CheckedIntake intake() {
        return intake;
    }

    long failures() {
        return guard.failures();
    }

    /** Of a browser that consented. */
    String cookies() {
        return VisitCookies.CONSENT + "=" + ConsentCookie.value(true, policy, clock.instant()) + "; "
                + VisitCookies.VISITOR + "=" + UUID.randomUUID() + "; " + VisitCookies.SESSION + "="
                + new SessionStamp(UUID.randomUUID(), clock.instant(), ReferrerKind.DIRECT).value();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Reads what it is sent and says the same each time. */
    private static final class Constant extends HttpServlet {

        private static final long serialVersionUID = 1;
        private static final byte[] ANSWER =
                "{\"accepted\":3,\"duplicates\":0,\"ignored\":0,\"rejected\":[]}".getBytes(StandardCharsets.UTF_8);

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            response.setStatus(202);
            response.setContentType("application/json");
            response.setContentLength(ANSWER.length);
            response.getOutputStream().write(ANSWER);
        }
    }
}
