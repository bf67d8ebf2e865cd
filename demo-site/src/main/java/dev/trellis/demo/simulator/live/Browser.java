package dev.trellis.demo.simulator.live;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One shopper's browser: cookies, redirects within the store, and the store's form token. */
final class Browser {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI store;
    private final Pace pace;
    private final Tally tally;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private String token = "";

    Browser(URI store, Pace pace, Tally tally) {
        this.store = store;
        this.pace = pace;
        this.tally = tally;
    }

    Page get(String path) throws IOException, InterruptedException {
        return follow(request(path).GET());
    }

    Page post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrfToken", token);
        String body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(store.resolve(path))
                .timeout(PATIENCE)
                .header("User-Agent", "Mozilla/5.0 (simulated shopper of the demo store)")
                .header("Accept", "text/html,application/xhtml+xml");
    }

    private Page follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpRequest request = first.build();
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() / 100 != 3) {
                Page page = new Page(answer.statusCode(), request.uri().getPath(), answer.body());
                page.token().ifPresent(t -> token = t);
                return page;
            }
            URI next = request.uri()
                    .resolve(answer.headers().firstValue("Location").orElse("/"));
            if (!next.getAuthority().equals(store.getAuthority())) {
                throw new IOException("The store sends its shoppers away, to " + next);
            }
            request = request(next.toString()).GET().build();
        }
        throw new IOException("The store sends its shoppers in a circle at " + request.uri());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        pace.await();
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        tally.answered(answer.statusCode(), System.nanoTime() - began);
        return answer;
    }
}
