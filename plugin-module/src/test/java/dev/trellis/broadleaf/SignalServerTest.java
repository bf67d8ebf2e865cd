package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.endpoint.Bodies;
import dev.trellis.signal.Signal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address for signals on a real server. */
class SignalServerTest {

    private static final long SEED = 20261121;
    private static final int BODIES = Integer.getInteger("trellis.fuzz.http-bodies", 20_000);
    private static final String DIGEST_OF_SECRET = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    private final List<Signal> kept = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private SignalServer server;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        server = new SignalServer(kept::add, folder, "app:" + DIGEST_OF_SECRET);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        assertThat(server.failures()).isZero();
    }

    @Test
    void aBrowserIsKnownByItsCookiesAndGetsNoSessionOfTheServer() throws Exception {
        HttpResponse<String> answer =
                post(view(), "Cookie", server.cookies(), "User-Agent", "Mozilla/5.0 Firefox/140.0");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("trellis_session=");
        assertThat(kept).hasSize(1);
    }

    @Test
    void withoutConsentThereIsNoCookieAndNoSignal() throws Exception {
        HttpResponse<String> answer = post(view(), "User-Agent", "Mozilla/5.0 Firefox/140.0");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void theExampleOfTheReadmeWorks() throws Exception {
        Assumptions.assumeTrue(curl(), "curl is not installed");
        String readme = Files.readString(Path.of("../storefront-widgets/README.md"));
        Matcher example =
                Pattern.compile("```sh\n(curl .*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(example.find()).as("an example with curl").isTrue();
        String command = example.group(1)
                .replace("https://shop.example", server.address("").toString())
                .replace("2026-03-01T12:00:00Z", Instant.now().toString());
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        builder.environment().put("KEY", "secret");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output).contains("\"accepted\":1");
        assertThat(kept).hasSize(1);
    }

    /** More with {@code -Dtrellis.fuzz.http-bodies=…}. */
    @Test
    void whateverIsSentTheServerGoesOn() throws Exception {
        Bodies bodies = new Bodies(SEED);
        System.out.println("Seed of the bodies over HTTP: " + SEED);
        AtomicInteger[] statuses = new AtomicInteger[600];
        Arrays.setAll(statuses, i -> new AtomicInteger());
        Semaphore underWay = new Semaphore(32);
        String cookies = server.cookies();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < BODIES; i++) {
            underWay.acquire();
            send(request(bodies.next(), "Cookie", cookies, "User-Agent", "Mozilla/5.0 Firefox/140.0"))
                    .whenComplete((answer, failure) -> {
                        if (failure == null) {
                            statuses[answer.statusCode()].incrementAndGet();
                        } else {
                            failures.add(failure);
                        }
                        underWay.release();
                    });
        }
        assertThat(underWay.tryAcquire(32, 60, TimeUnit.SECONDS))
                .as("every request was answered")
                .isTrue();

        assertThat(failures).isEmpty();
        for (int status = 0; status < statuses.length; status++) {
            if (statuses[status].get() > 0) {
                System.out.println(status + ": " + statuses[status]);
                assertThat(status).isIn(202, 400, 413, 415);
            }
        }
        assertThat(statuses[202].get()).isPositive();
        assertThat(post(view(), "Cookie", cookies, "User-Agent", "Mozilla/5.0 Firefox/140.0")
                        .statusCode())
                .isEqualTo(202);
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        return client.send(
                request(body.getBytes(StandardCharsets.UTF_8), headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(byte[] body, String... headers) {
        URI address = server.address("/trellis/signals");
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static String view() {
        return "{\"schema\":\"trellis/2\",\"sent_at\":\"" + Instant.now()
                + "\",\"signals\":[{\"schema_version\":2,\"event_id\":\"" + UUID.randomUUID()
                + "\",\"event_type\":\"page_view\",\"occurred_at\":\"" + Instant.now() + "\",\"path\":\"/\"}]}";
    }

    private static boolean curl() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
