package dev.trellis.endpoint;

import dev.trellis.VisitorId;
import dev.trellis.signal.CheckedIntake;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.IntakeLimits;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalSink;
import dev.trellis.visit.ClientAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The endpoint with the real intake, at noon, for a browser that consented unless told otherwise. */
final class TestEndpoint {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String KEY = "a-key-of-the-app";

    final List<Signal> kept = new ArrayList<>();
    final Rejections rejections = new Rejections();
    final AnswerCounts counts = new AnswerCounts();
    final VisitorId visitor = VisitorId.random();
    final UUID session = UUID.randomUUID();
    boolean consent = true;
    boolean room = true;

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final SignalSink sink = signal -> room && kept.add(signal);
    private final SignalsFilter filter;

    TestEndpoint() {
        this(1_000_000);
    }

    TestEndpoint(int requestsAMinute) {
        CheckedIntake intake =
                new CheckedIntake(IntakeLimits.of(true, 400), sink, List.of(), List.of(), rejections, clock);
        RateLimits rates = new RateLimits(requestsAMinute, 1_000_000, requestsAMinute);
        ClientAddress addresses = new ClientAddress("");
        Senders senders = request -> consent ? Optional.of(sender()) : Optional.empty();
        filter = new SignalsFilter(
                new SignalsEndpoint(
                        new SignalsEndpoint.Limits(65_536, 100),
                        new Origins("https://www.example.com"),
                        new ApiKeys("app:" + digest(KEY)),
                        rates,
                        addresses,
                        senders,
                        new Admission(intake, rejections, 400, clock)),
                new Pixel(senders, rates, addresses, intake, clock),
                counts,
                clock);
    }

    private Sender sender() {
        return new Sender(
                visitor, session, Optional.empty(), "shop", "en-US", Consent.GRANTED, Context::of, zone -> {});
    }

    static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    MockHttpServletResponse post(byte[] body, String... headers) {
        MockHttpServletRequest request = request("POST", "/trellis/signals", headers);
        request.setContent(body);
        return send(request);
    }

    MockHttpServletResponse post(String body, String... headers) {
        return post(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static MockHttpServletRequest request(String method, String path, String... headers) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setContentType("application/json");
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Content-Type")) {
                request.setContentType(headers[i + 1]);
            } else {
                request.addHeader(headers[i], headers[i + 1]);
            }
        }
        return request;
    }

    MockHttpServletResponse send(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return response;
    }

    /** One signal of a batch. */
    static String signal(String type, String fields) {
        return "{\"schema_version\":2,\"event_id\":\"" + UUID.randomUUID() + "\",\"event_type\":\"" + type
                + "\",\"occurred_at\":\"2026-03-01T12:00:00Z\"" + (fields.isEmpty() ? "" : "," + fields) + "}";
    }

    static String batch(String... signals) {
        return "{\"schema\":\"trellis/2\",\"sent_at\":\"2026-03-01T12:00:00Z\",\"signals\":["
                + String.join(",", signals) + "]}";
    }
}
