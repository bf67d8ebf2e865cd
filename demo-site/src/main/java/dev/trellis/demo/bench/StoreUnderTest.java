package dev.trellis.demo.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One running store, visited by one shopper with cookies, who has consented where the store asks. */
final class StoreUnderTest {

    private static final Pattern CONSENT_FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*/trellis/consent[^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern CSRF = Pattern.compile("name=\"csrfToken\"[^>]*value=\"([^\"]+)\"");

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    StoreUnderTest(URI base) {
        this.base = base;
    }

    /** Accepts the consent banner if the home page has one. */
    void arrive() throws IOException, InterruptedException {
        String home = page("/");
        Matcher form = CONSENT_FORM.matcher(home);
        if (!form.find()) {
            return;
        }
        Matcher token = CSRF.matcher(home);
        String body = "decision=granted" + (token.find() ? "&csrfToken=" + encode(token.group(1)) : "");
        HttpResponse<String> answer = client.send(
                request(form.group(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException("The store refused consent with HTTP " + answer.statusCode());
        }
    }

    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(base.resolve(path) + " answered HTTP " + answer.statusCode());
        }
        return answer.body();
    }

    /** @return nanoseconds from the request's start to the body's last byte */
    long time(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IOException(base.resolve(path) + " answered HTTP " + answer.statusCode());
        }
        return nanos;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) PageBench");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
