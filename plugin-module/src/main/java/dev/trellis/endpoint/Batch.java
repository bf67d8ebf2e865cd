package dev.trellis.endpoint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.wire.Json;
import dev.trellis.signal.wire.Times;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one request brings: {@code {"schema": "trellis/2", "sent_at": "…", "signals": […]}}.
 *
 * @param sentAt by the sender's clock
 * @param signals as read, not looked at yet
 */
record Batch(Optional<Instant> sentAt, List<Object> signals) {

    private static final String SCHEMA = "trellis/";

    static Batch read(byte[] json, int most) throws Refusal {
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("The body has to be an object.");
            }
            Batch batch = read(parser, most);
            if (parser.nextToken() != null) {
                throw unreadable("The body goes on after its end.");
            }
            return batch;
        } catch (IOException e) {
            throw unreadable("The body is no JSON, or nested too deep.");
        }
    }

    private static Batch read(JsonParser parser, int most) throws IOException, Refusal {
        String schema = null;
        Optional<Instant> sentAt = Optional.empty();
        List<Object> signals = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "schema" -> schema = parser.getValueAsString();
                case "sent_at" -> sentAt = time(parser);
                case "signals" -> signals = signals(parser, most);
                default -> parser.skipChildren();
            }
        }
        check(schema);
        if (signals == null || signals.isEmpty()) {
            throw unreadable("signals has to be an array of at least one signal.");
        }
        return new Batch(sentAt, signals);
    }

    private static void check(String schema) throws Refusal {
        for (int version = 1; version <= SignalHeader.SCHEMA_VERSION; version++) {
            if ((SCHEMA + version).equals(schema)) {
                return;
            }
        }
        throw new Refusal(
                400,
                "Unknown schema",
                "schema has to be " + SCHEMA + SignalHeader.SCHEMA_VERSION + ".",
                RejectionReason.UNKNOWN_VERSION);
    }

    private static Optional<Instant> time(JsonParser parser) throws IOException, Refusal {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        try {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                Instant time = Times.parse(parser.getText());
                if (Times.areStorable(time)) {
                    return Optional.of(time);
                }
            }
        } catch (DateTimeException e) {
            throw wrongTime();
        }
        throw wrongTime();
    }

    private static Refusal wrongTime() {
        return unreadable("sent_at has to be a UTC time such as 2026-03-01T12:00:00.000Z.");
    }

    private static List<Object> signals(JsonParser parser, int most) throws IOException, Refusal {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unreadable("signals has to be an array.");
        }
        List<Object> signals = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (signals.size() == most) {
                throw new Refusal(
                        413,
                        "Too many signals",
                        "At most " + most + " signals in one request.",
                        RejectionReason.BATCH_TOO_LARGE);
            }
            signals.add(Json.read(parser));
        }
        return signals;
    }

    private static Refusal unreadable(String detail) {
        return new Refusal(400, "Unreadable body", detail, RejectionReason.UNREADABLE);
    }

    /** By how much the sender's clock is behind; what the way took counts as that too. */
    Duration behind(Instant receivedAt) {
        return sentAt.map(sent -> Duration.between(sent, receivedAt)).orElse(Duration.ZERO);
    }
}
