package dev.trellis.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.CheckedIntake;
import dev.trellis.signal.IntakeLimits;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Clock NOON = Clock.fixed(TestSignals.NOON, ZoneOffset.UTC);

    private final Rejections rejections = new Rejections();
    private final CheckedIntake intake =
            new CheckedIntake(IntakeLimits.of(true, 400), signal -> true, List.of(), List.of(), rejections, NOON);

    @Test
    void prometheus_reads_what_came_in_and_what_was_turned_away() throws Exception {
        TestSignals shop = new TestSignals();
        VisitorId anna = VisitorId.random();
        Signal view = shop.viewed(anna, 1);
        intake.accept(view);
        intake.accept(view);
        intake.accept(new Signal.Search(shop.header(anna), " "));

        try (Metrics metrics = Metrics.of(List.of(new IntakeMetrics(intake, rejections)), freePort())) {
            HttpResponse<String> answer = get(metrics.port(), "/metrics");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
            assertThat(answer.body())
                    .contains("trellis_signals_total{outcome=\"accepted\",type=\"view_item\"} 1.0\n")
                    .contains("trellis_signals_total{outcome=\"duplicate\",type=\"view_item\"} 1.0\n")
                    .contains("trellis_signals_total{outcome=\"invalid\",type=\"search\"} 1.0\n")
                    .contains("trellis_rejections_total{reason=\"missing_field\"} 1.0\n")
                    .doesNotContain(anna.value().toString());
        }
    }

    @Test
    void it_answers_for_nothing_else() throws Exception {
        try (Metrics metrics = Metrics.of(List.of(), freePort())) {
            assertThat(get(metrics.port(), "/metricsx").statusCode()).isEqualTo(404);
            assertThat(get(metrics.port(), "/").statusCode()).isEqualTo(404);
            assertThat(send(metrics.port(), "/metrics", "POST").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void a_taken_port_does_not_stop_the_store() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Metrics metrics = Metrics.of(List.of(), taken.getLocalPort())) {
            assertThat(metrics.port()).isZero();
        }
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return send(port, path, "GET");
    }

    private static HttpResponse<String> send(int port, String path, String method) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
