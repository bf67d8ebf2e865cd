package dev.trellis.signal.wire;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Campaign;
import dev.trellis.signal.Channel;
import dev.trellis.signal.Consent;
import dev.trellis.signal.ConsentScope;
import dev.trellis.signal.Context;
import dev.trellis.signal.Details;
import dev.trellis.signal.Device;
import dev.trellis.signal.Item;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.PageType;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.ReferrerKind;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.SignalType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the newest version's form. */
final class SentReader {

    private SentReader() {}

    static Sent read(Fields fields) throws MalformedSignalException {
        SignalType type = type(fields);
        return new Sent(
                type,
                fields.needed("event_id", fields.uuid("event_id")),
                fields.needed("occurred_at", fields.instant("occurred_at")),
                Optional.ofNullable(fields.instant("received_at")),
                Optional.ofNullable(fields.uuid("visitor_id")).map(VisitorId::new),
                Optional.ofNullable(fields.uuid("session_id")),
                Optional.ofNullable(fields.id("customer_id")).map(CustomerId::new),
                Optional.ofNullable(fields.text("site")),
                Optional.ofNullable(fields.text("locale")),
                Optional.ofNullable(fields.oneOf("consent", Consent.class)),
                context(fields.object("context")),
                fields.texts("experiments"),
                Optional.ofNullable(fields.uuid("copy_of")),
                details(fields));
    }

    private static SignalType type(Fields fields) throws MalformedSignalException {
        String name = fields.needed("event_type", fields.text("event_type"));
        return SignalType.ofWireName(name)
                .orElseThrow(() -> new MalformedSignalException(
                        RejectionReason.UNKNOWN_TYPE, "event_type", "is no kind that this version knows"));
    }

    private static Context context(Fields context) throws MalformedSignalException {
        if (context == null) {
            return Context.of(PageType.OTHER);
        }
        return new Context(
                or(context.oneOf("page_type", PageType.class), PageType.OTHER),
                or(context.oneOf("channel", Channel.class), Channel.SERVER),
                or(context.oneOf("device", Device.class), Device.UNKNOWN),
                Optional.ofNullable(context.text("os")),
                or(context.oneOf("referrer", ReferrerKind.class), ReferrerKind.UNKNOWN),
                campaign(context.object("campaign")),
                Optional.ofNullable(context.text("country")),
                Optional.ofNullable(context.text("region")),
                Optional.ofNullable(context.text("time_zone")),
                context.flag("robot"));
    }

    private static Optional<Campaign> campaign(Fields campaign) throws MalformedSignalException {
        if (campaign == null) {
            return Optional.empty();
        }
        return Optional.of(new Campaign(
                Optional.ofNullable(campaign.text("source")),
                Optional.ofNullable(campaign.text("medium")),
                Optional.ofNullable(campaign.text("name")),
                Optional.ofNullable(campaign.text("term")),
                Optional.ofNullable(campaign.text("content"))));
    }

    private static Details details(Fields fields) throws MalformedSignalException {
        return new Details(
                items(fields),
                fields.text("path"),
                fields.id("category_id"),
                fields.text("list"),
                fields.text("search_term"),
                fields.id("order_id"),
                fields.number("value"),
                fields.text("currency"),
                recommendation(fields.object("recommendation")),
                fields.decimal("rating"),
                fields.decimal("active_seconds"),
                fields.count("scroll_percent"),
                fields.text("policy_version"),
                scopes(fields));
    }

    private static List<Item> items(Fields fields) throws MalformedSignalException {
        List<Item> items = new ArrayList<>();
        for (Fields item : fields.objects("items")) {
            items.add(new Item(
                    new ProductId(item.needed("product_id", item.id("product_id"))),
                    Optional.ofNullable(item.id("sku_id")),
                    or(item.count("quantity"), 1),
                    Optional.ofNullable(item.number("price")),
                    Optional.ofNullable(item.text("currency"))));
        }
        return items;
    }

    private static RecommendationRef recommendation(Fields fields) throws MalformedSignalException {
        if (fields == null) {
            return null;
        }
        UUID request = fields.needed("request_id", fields.uuid("request_id"));
        String unit = fields.needed("unit", fields.text("unit"));
        return new RecommendationRef(request, unit, or(fields.count("position"), 0));
    }

    private static Set<ConsentScope> scopes(Fields fields) throws MalformedSignalException {
        Set<ConsentScope> scopes = EnumSet.noneOf(ConsentScope.class);
        for (Object name : fields.list("scopes")) {
            scopes.add(scope(fields, name));
        }
        return scopes;
    }

    private static ConsentScope scope(Fields fields, Object name) throws MalformedSignalException {
        for (ConsentScope scope : ConsentScope.values()) {
            if (SignalJson.wireName(scope).equals(name)) {
                return scope;
            }
        }
        throw fields.wrong("scopes", "has to hold analytics or personalization");
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
