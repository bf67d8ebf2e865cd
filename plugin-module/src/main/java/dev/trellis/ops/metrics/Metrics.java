package dev.trellis.ops.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trellis' meters, and {@code http://127.0.0.1:<port>/metrics} in the Prometheus text format. Listens on the loopback
 * address only, so that whoever reads it is on this machine.
 */
public final class Metrics implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Metrics.class);
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpServer server;
    private final ExecutorService thread;

    private Metrics(List<MeterBinder> binders, HttpServer server, ExecutorService thread) {
        this.server = server;
        this.thread = thread;
        binders.forEach(binder -> binder.bindTo(registry));
    }

    /**
     * @param port 0 to listen nowhere. If it is taken, the store starts without: the log says so.
     */
    public static Metrics of(List<MeterBinder> binders, int port) {
        if (port == 0) {
            return new Metrics(binders, null, null);
        }
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService thread = Executors.newSingleThreadExecutor(Metrics::thread);
            Metrics metrics = new Metrics(binders, server, thread);
            server.setExecutor(thread);
            server.createContext("/metrics", metrics::answer);
            server.start();
            return metrics;
        } catch (IOException e) {
            log.error(
                    "Trellis' metrics are not served: 127.0.0.1:{} is taken. Set trellis.metrics.port to a free port, or"
                            + " to 0 to serve none.",
                    port,
                    e);
            return new Metrics(binders, null, null);
        }
    }

    /** For meters of the store's own. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All figures in the Prometheus text format, version 0.0.4. */
    public String scrape() {
        return registry.scrape(TEXT_FORMAT);
    }

    /** The port that is listened on; 0 if none is. */
    public int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            thread.shutdownNow();
        }
        registry.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean get = exchange.getRequestMethod().equals("GET");
            if (!get || !exchange.getRequestURI().getPath().equals("/metrics")) {
                exchange.sendResponseHeaders(get ? 404 : 405, -1);
                return;
            }
            byte[] text = scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", TEXT_FORMAT);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "trellis-metrics");
        thread.setDaemon(true);
        return thread;
    }
}
