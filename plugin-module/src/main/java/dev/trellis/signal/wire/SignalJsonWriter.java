package dev.trellis.signal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.trellis.signal.Campaign;
import dev.trellis.signal.ConsentScope;
import dev.trellis.signal.Context;
import dev.trellis.signal.Details;
import dev.trellis.signal.Device;
import dev.trellis.signal.Item;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.ReferrerKind;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leaves out what is not known, so that a signal takes little room. */
final class SignalJsonWriter {

    private SignalJsonWriter() {}

    static byte[] write(Signal signal) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            header(json, signal);
            details(json, Details.of(signal));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void header(JsonGenerator json, Signal signal) throws IOException {
        SignalHeader header = signal.header();
        json.writeNumberField("schema_version", SignalHeader.SCHEMA_VERSION);
        json.writeStringField("event_id", header.eventId().toString());
        json.writeStringField("event_type", signal.type().wireName());
        json.writeStringField("occurred_at", header.occurredAt().toString());
        json.writeStringField("received_at", header.receivedAt().toString());
        json.writeStringField("visitor_id", header.visitor().value().toString());
        json.writeStringField("session_id", header.session().toString());
        if (header.customer().isPresent()) {
            json.writeNumberField("customer_id", header.customer().get().value());
        }
        json.writeStringField("site", whole(header.site()));
        json.writeStringField("locale", whole(header.locale()));
        json.writeStringField("consent", SignalJson.wireName(header.consent()));
        context(json, header.context());
        if (!header.experiments().isEmpty()) {
            json.writeObjectFieldStart("experiments");
            for (Map.Entry<String, String> experiment : header.experiments().entrySet()) {
                json.writeStringField(whole(experiment.getKey()), whole(experiment.getValue()));
            }
            json.writeEndObject();
        }
        if (header.copyOf().isPresent()) {
            json.writeStringField("copy_of", header.copyOf().get().toString());
        }
    }

    private static void context(JsonGenerator json, Context context) throws IOException {
        json.writeObjectFieldStart("context");
        json.writeStringField("page_type", SignalJson.wireName(context.pageType()));
        json.writeStringField("channel", SignalJson.wireName(context.channel()));
        if (context.device() != Device.UNKNOWN) {
            json.writeStringField("device", SignalJson.wireName(context.device()));
        }
        text(json, "os", context.os());
        if (context.referrer() != ReferrerKind.UNKNOWN) {
            json.writeStringField("referrer", SignalJson.wireName(context.referrer()));
        }
        if (context.campaign().isPresent()) {
            campaign(json, context.campaign().get());
        }
        text(json, "country", context.country());
        text(json, "region", context.region());
        text(json, "time_zone", context.timeZone());
        if (context.robot()) {
            json.writeBooleanField("robot", true);
        }
        json.writeEndObject();
    }

    private static void campaign(JsonGenerator json, Campaign campaign) throws IOException {
        json.writeObjectFieldStart("campaign");
        text(json, "source", campaign.source());
        text(json, "medium", campaign.medium());
        text(json, "name", campaign.name());
        text(json, "term", campaign.term());
        text(json, "content", campaign.content());
        json.writeEndObject();
    }

    private static void details(JsonGenerator json, Details details) throws IOException {
        items(json, details.items());
        text(json, "path", details.path());
        number(json, "category_id", details.category());
        text(json, "list", details.list());
        text(json, "search_term", details.term());
        number(json, "order_id", details.order());
        amount(json, "value", details.value());
        text(json, "currency", details.currency());
        if (details.recommendation() != null) {
            recommendation(json, details.recommendation());
        }
        if (details.rating() != null) {
            json.writeNumberField("rating", details.rating());
        }
        if (details.activeSeconds() != null) {
            json.writeNumberField("active_seconds", details.activeSeconds());
        }
        if (details.scrollPercent() != null) {
            json.writeNumberField("scroll_percent", details.scrollPercent());
        }
        text(json, "policy_version", details.policyVersion());
        if (!details.scopes().isEmpty()) {
            json.writeArrayFieldStart("scopes");
            for (ConsentScope scope : details.scopes()) {
                json.writeString(SignalJson.wireName(scope));
            }
            json.writeEndArray();
        }
    }

    private static void items(JsonGenerator json, List<Item> items) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("items");
        for (Item item : items) {
            json.writeStartObject();
            json.writeNumberField("product_id", item.product().value());
            number(json, "sku_id", item.sku().orElse(null));
            json.writeNumberField("quantity", item.quantity());
            amount(json, "price", item.price().orElse(null));
            text(json, "currency", item.currency());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void recommendation(JsonGenerator json, RecommendationRef recommendation) throws IOException {
        json.writeObjectFieldStart("recommendation");
        json.writeStringField("request_id", recommendation.request().toString());
        json.writeStringField("unit", whole(recommendation.unit()));
        json.writeNumberField("position", recommendation.position());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        text(json, name, value.orElse(null));
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, whole(value));
        }
    }

    private static void number(JsonGenerator json, String name, Long value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    private static void amount(JsonGenerator json, String name, BigDecimal value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    /** Half a surrogate pair cannot be written as UTF-8, but browsers can send one. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }
}
