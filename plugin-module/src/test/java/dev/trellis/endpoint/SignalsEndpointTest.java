package dev.trellis.endpoint;

import static dev.trellis.endpoint.TestEndpoint.KEY;
import static dev.trellis.endpoint.TestEndpoint.NOON;
import static dev.trellis.endpoint.TestEndpoint.batch;
import static dev.trellis.endpoint.TestEndpoint.request;
import static dev.trellis.endpoint.TestEndpoint.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trellis.CustomerId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Channel;
import dev.trellis.signal.PageType;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Signal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SignalsEndpointTest {

    private static final String VIEW =
            "\"path\":\"/tents\",\"context\":{\"page_type\":\"category\",\"country\":\"XX\"}";
    private static final String APP = "\"path\":\"/\",\"visitor_id\":\"00000000-0000-4000-8000-000000000007\","
            + "\"session_id\":\"00000000-0000-4000-8000-000000000008\",\"customer_id\":9,\"consent\":\"granted\"";

    private final TestEndpoint endpoint = new TestEndpoint();

    @Test
    void aBrowserIsWhoItsRequestSaysAndNotItsBody() {
        var answer = endpoint.post(batch(signal(
                "page_view",
                VIEW + ",\"customer_id\":9,\"consent\":\"denied\""
                        + ",\"visitor_id\":\"00000000-0000-4000-8000-000000000007\"")));

        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(json(answer).path("accepted").asInt()).isEqualTo(1);
        Signal view = endpoint.kept.get(0);
        assertThat(view.header().visitor()).isEqualTo(endpoint.visitor);
        assertThat(view.header().session()).isEqualTo(endpoint.session);
        assertThat(view.header().customer()).isEmpty();
        assertThat(view.header().pageType()).isEqualTo(PageType.CATEGORY);
        assertThat(view.header().context().channel()).isEqualTo(Channel.BROWSER);
        assertThat(view.header().context().country()).isEmpty();
    }

    @Test
    void withoutConsentNothingIsKeptAndTheAnswerSaysNothing() {
        endpoint.consent = false;

        assertThat(endpoint.post(batch(signal("page_view", VIEW))).getStatus()).isEqualTo(204);
        assertThat(endpoint.kept).isEmpty();
        assertThat(endpoint.counts.of(204)).isEqualTo(1);
    }

    @Test
    void aBatchThatIsPartlyGoodIsPartlyKept() {
        String good = signal("page_view", VIEW);

        JsonNode receipt = json(endpoint.post(batch(good, signal("purchase", ""), "7", signal("search", ""), good)));

        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.path("duplicates").asInt()).isEqualTo(1);
        assertThat(receipt.path("rejected")).hasSize(3);
        assertThat(receipt.path("rejected").path(0).path("index").asInt()).isEqualTo(1);
        assertThat(receipt.path("rejected").path(0).path("reason").asText()).isEqualTo("type_not_allowed");
        assertThat(receipt.path("rejected").path(2).path("field").asText()).isEqualTo("search_term");
        assertThat(endpoint.rejections.count(RejectionReason.TYPE_NOT_ALLOWED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purchase",
                "refund",
                "login",
                "add_to_cart",
                "remove_from_cart",
                "consent_update",
                "begin_checkout",
                "recommendation_request",
                "rate_item",
                "add_to_wishlist",
                "view_cart"
            })
    void aBrowserCannotSendWhatTheStoreKnowsBetter(String type) {
        var answer = endpoint.post(batch(signal(
                type,
                "\"items\":[{\"product_id\":1}],\"order_id\":1,\"value\":1,"
                        + "\"rating\":1,\"policy_version\":\"1\",\"recommendation\":{\"request_id\":\""
                        + UUID.randomUUID() + "\",\"unit\":\"trending\"}")));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("rejected").path(0).path("reason").asText())
                .isEqualTo("type_not_allowed");
        assertThat(endpoint.kept).isEmpty();
    }

    @Test
    void aClockThatIsWrongIsPutRight() {
        String sent = batch(signal("page_view", VIEW))
                .replace("\"sent_at\":\"2026-03-01T12:00:00Z\"", "\"sent_at\":\"2031-03-01T12:00:10Z\"")
                .replace("\"occurred_at\":\"2026-03-01T12:00:00Z\"", "\"occurred_at\":\"2031-03-01T12:00:00Z\"");

        assertThat(endpoint.post(sent).getStatus()).isEqualTo(202);
        assertThat(endpoint.kept.get(0).header().occurredAt()).isEqualTo(NOON.minusSeconds(10));
        assertThat(endpoint.kept.get(0).header().receivedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T12:00:00Z, in_the_future", "2024-03-01T12:00:00Z, too_old"})
    void aSignalFromAnotherTimeIsRefused(String at, String reason) {
        String sent = batch(signal("page_view", VIEW))
                .replace("\"occurred_at\":\"2026-03-01T12:00:00Z\"", "\"occurred_at\":\"" + at + "\"");

        assertThat(json(endpoint.post(sent))
                        .path("rejected")
                        .path(0)
                        .path("reason")
                        .asText())
                .isEqualTo(reason);
    }

    @Test
    void aLateSignalIsKept() {
        String sent = batch(signal("page_view", VIEW))
                .replace("\"occurred_at\":\"2026-03-01T12:00:00Z\"", "\"occurred_at\":\"2026-02-01T12:00:00Z\"");

        assertThat(endpoint.post(sent).getStatus()).isEqualTo(202);
    }

    @Test
    void anAppWithAKeySpeaksForItsShoppers() {
        var answer = endpoint.post(
                batch(signal("page_view", APP), signal("login", APP), signal("page_view", "\"path\":\"/\"")),
                "Authorization",
                "Bearer " + KEY);

        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(json(answer).path("rejected").findValuesAsText("reason"))
                .containsExactly("type_not_allowed", "missing_field");
        Signal view = endpoint.kept.get(0);
        assertThat(view.header().visitor())
                .isEqualTo(new VisitorId(UUID.fromString("00000000-0000-4000-8000-000000000007")));
        assertThat(view.header().customer()).contains(new CustomerId(9));
        assertThat(view.header().context().channel()).isEqualTo(Channel.APP);
    }

    @Test
    void anAppsShopperWhoRefusedIsIgnored() {
        var answer = endpoint.post(
                batch(signal("page_view", APP.replace("granted", "denied"))), "Authorization", "Bearer " + KEY);

        assertThat(json(answer).path("ignored").asInt()).isEqualTo(1);
        assertThat(endpoint.kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "bearer a-key-of-the-appp"})
    void aWrongKeyIsNoKey(String authorization) {
        var answer = endpoint.post(batch(signal("page_view", APP)), "Authorization", authorization);

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isNotNull();
        assertThat(endpoint.kept).isEmpty();
    }

    @Test
    void aKeyInTheSettingsInsteadOfItsDigestIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new ApiKeys("app:" + KEY))
                .hasMessageContaining("sha256sum")
                .hasMessageNotContaining(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, cross-site, 403",
        "https://evil.example, , 403",
        "null, , 403",
        "https://localhost.evil.example, , 403",
        "http://localhost, same-site, 403",
        "http://localhost, , 202",
        "https://localhost:443, , 202",
        "http://localhost, same-origin, 202",
        "https://www.example.com, cross-site, 202",
        ", same-origin, 202",
        ", cross-site, 403",
        ", , 202"
    })
    void onlyPagesOfThisShopAndOfAllowedOriginsMaySend(String origin, String site, int status) {
        MockHttpServletRequest request = request("POST", "/trellis/signals", "Host", "localhost");
        request.setContent(batch(signal("page_view", VIEW)).getBytes(StandardCharsets.UTF_8));
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }

        var answer = endpoint.send(request);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Access-Control-Allow-Origin"))
                .isEqualTo("https://www.example.com".equals(origin) ? origin : null);
    }

    @Test
    void anAllowedOriginMayAskFirst() {
        var answer = endpoint.send(request("OPTIONS", "/trellis/signals", "Origin", "https://www.example.com"));

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeader("Access-Control-Allow-Headers"))
                .asString()
                .contains("Content-Type")
                .doesNotContain("Authorization");
        assertThat(endpoint.send(request("OPTIONS", "/trellis/signals", "Origin", "https://evil.example"))
                        .getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 202",
        "text/plain;charset=UTF-8, 202",
        "application/json; charset=\"utf-8\", 202",
        "application/json; charset=utf-16, 415",
        "application/x-www-form-urlencoded, 415",
        "text/html, 415"
    })
    void onlyJsonIsRead(String type, int status) {
        assertThat(endpoint.post(batch(signal("page_view", VIEW)), "Content-Type", type)
                        .getStatus())
                .isEqualTo(status);
    }

    @Test
    void otherMethodsAreToldWhichOneIsRight() {
        var answer = endpoint.send(request("GET", "/trellis/signals"));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("POST, OPTIONS");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void aZippedBodyIsReadToo() throws IOException {
        assertThat(endpoint.post(
                                zip(batch(signal("page_view", VIEW)).getBytes(StandardCharsets.UTF_8)),
                                "Content-Encoding",
                                "gzip")
                        .getStatus())
                .isEqualTo(202);
    }

    @Test
    void aBodyThatGrowsWhenUnzippedIsNotUnzippedToItsEnd() throws IOException {
        byte[] bomb = zip(new byte[50_000_000]);
        assertThat(bomb).hasSizeLessThan(65_536);

        assertThat(endpoint.post(bomb, "Content-Encoding", "gzip").getStatus()).isEqualTo(413);
        assertThat(endpoint.post("no gzip", "Content-Encoding", "gzip").getStatus())
                .isEqualTo(400);
        assertThat(endpoint.post("{}", "Content-Encoding", "br").getStatus()).isEqualTo(415);
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        assertThat(endpoint.post(new byte[65_537]).getStatus()).isEqualTo(413);
        assertThat(endpoint.rejections.count(RejectionReason.BODY_TOO_LARGE)).isEqualTo(1);
        String many = String.join(",", Collections.nCopies(101, "{}"));

        assertThat(endpoint.post(batch(many)).getStatus()).isEqualTo(413);
        assertThat(endpoint.rejections.count(RejectionReason.BATCH_TOO_LARGE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "{\"schema\":\"trellis/2\"}",
                "{\"schema\":\"trellis/3\",\"signals\":[{}]}",
                "{\"schema\":\"trellis/2\",\"signals\":[]}",
                "{\"schema\":\"trellis/2\",\"signals\":{}}",
                "{\"schema\":\"trellis/2\",\"sent_at\":7,\"signals\":[{}]}",
                "{\"schema\":\"trellis/2\",\"sent_at\":\"noon\",\"signals\":[{}]}",
                "{\"schema\":\"trellis/2\",\"sent_at\":\"-1000000000-01-01T00:00:00Z\",\"signals\":[{}]}",
                "{\"schema\":\"trellis/2\",\"sent_at\":\"+1000000000-12-31T23:59:59Z\",\"signals\":[{}]}",
                "{\"schema\":\"trellis/2\",\"signals\":[{}]}}",
                "{\"schema\":\"trellis/2\",\"signals\":[[[[[[[[[[[[[]]]]]]]]]]]]]}",
                "{\"schema\":\"trellis/2\",\"signals\":[{}",
            })
    void whatIsNoBatchIsABadRequest(String body) {
        var answer = endpoint.post(body);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).isNotEmpty();
    }

    @Test
    void whoSendsTooOftenIsToldWhenToComeBack() {
        TestEndpoint strict = new TestEndpoint(3);
        for (int i = 0; i < 3; i++) {
            assertThat(strict.post(batch(signal("page_view", VIEW))).getStatus())
                    .isEqualTo(202);
        }

        var answer = strict.post(batch(signal("page_view", VIEW)));

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt((String) answer.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(strict.kept).hasSize(3);
        assertThat(strict.rejections.count(RejectionReason.RATE_LIMITED)).isEqualTo(1);
    }

    @Test
    void withoutRoomTheSenderTriesAgainAndHearsOfADuplicateOnceThereWasRoom() {
        String sent = batch(signal("page_view", VIEW));
        endpoint.room = false;
        var answer = endpoint.post(sent);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");

        endpoint.room = true;

        assertThat(json(endpoint.post(sent)).path("accepted").asInt()).isEqualTo(1);
        assertThat(json(endpoint.post(sent)).path("duplicates").asInt()).isEqualTo(1);
        // The copy goes on to the store, which knows it: the first may not have reached the disk.
        assertThat(endpoint.kept)
                .extracting(kept -> kept.header().eventId())
                .hasSize(2)
                .containsOnly(endpoint.kept.get(0).header().eventId());
    }

    @Test
    void theSchemaIsPublished() throws IOException {
        var answer = endpoint.send(request("GET", "/trellis/signals/schema"));

        assertThat(answer.getContentType()).isEqualTo("application/schema+json");
        assertThat(json(answer).path("$id").asText()).isEqualTo("urn:trellis:signal:2");
    }

    @Test
    void thePixelIsThePageViewThatTheStoreMadeOrElseOneOfItsOwn() {
        String id = UUID.randomUUID().toString();
        assertThat(pixel("path", "/tents", "page", "category", "id", id).getContentAsByteArray())
                .hasSize(43);
        pixel("path", "/tents", "page", "category", "id", id);
        pixel("path", "/tents", "page", "category");
        pixel("page", "category");

        assertThat(endpoint.kept).hasSize(2).allSatisfy(view -> {
            assertThat(((Signal.PageView) view).path()).isEqualTo("/tents");
            assertThat(view.header().context().channel()).isEqualTo(Channel.PIXEL);
            assertThat(view.header().pageType()).isEqualTo(PageType.CATEGORY);
        });
        assertThat(endpoint.kept.get(0).header().eventId()).hasToString(id);
        endpoint.consent = false;
        assertThat(pixel("path", "/tents").getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(endpoint.kept).hasSize(2);
    }

    private MockHttpServletResponse pixel(String... parameters) {
        MockHttpServletRequest request = request("GET", "/trellis/pixel.gif");
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        return endpoint.send(request);
    }

    private static byte[] zip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.toByteArray();
    }

    private static JsonNode json(MockHttpServletResponse response) {
        try {
            return new ObjectMapper().readTree(response.getContentAsByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
