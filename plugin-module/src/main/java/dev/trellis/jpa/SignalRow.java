package dev.trellis.jpa;

import dev.trellis.CustomerId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Campaign;
import dev.trellis.signal.Channel;
import dev.trellis.signal.Consent;
import dev.trellis.signal.ConsentScope;
import dev.trellis.signal.Context;
import dev.trellis.signal.Details;
import dev.trellis.signal.Device;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.ReferrerKind;
import dev.trellis.signal.SignalHeader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of TRELLIS_SIGNAL as header and details. Rows of schema version 1 have no context but the page type. */
record SignalRow(String type, SignalHeader header, Details withoutItems) {

    static SignalRow of(ResultSet row) throws SQLException {
        SignalHeader header = new SignalHeader(
                UUID.fromString(row.getString("EVENT_ID")),
                Columns.instant(row, "OCCURRED_AT"),
                Columns.instant(row, "RECEIVED_AT"),
                new VisitorId(UUID.fromString(row.getString("VISITOR_ID"))),
                UUID.fromString(row.getString("SESSION_ID")),
                Columns.id(row, "CUSTOMER_ID").map(CustomerId::new),
                row.getString("SITE"),
                row.getString("LOCALE"),
                Consent.valueOf(row.getString("CONSENT")),
                context(row),
                Experiments.of(row.getString("EXPERIMENTS")),
                text(row, "COPY_OF").map(UUID::fromString));
        return new SignalRow(row.getString("EVENT_TYPE"), header, details(row));
    }

    Details details(List<Item> items) {
        return withoutItems.with(items);
    }

    private static Context context(ResultSet row) throws SQLException {
        return new Context(
                PageType.valueOf(row.getString("PAGE_TYPE")),
                text(row, "CHANNEL").map(Channel::valueOf).orElse(Channel.SERVER),
                text(row, "DEVICE").map(Device::valueOf).orElse(Device.UNKNOWN),
                text(row, "OS"),
                text(row, "REFERRER").map(ReferrerKind::valueOf).orElse(ReferrerKind.UNKNOWN),
                campaign(row),
                text(row, "COUNTRY"),
                text(row, "REGION"),
                text(row, "TIME_ZONE"),
                row.getBoolean("ROBOT"));
    }

    private static Optional<Campaign> campaign(ResultSet row) throws SQLException {
        Campaign campaign = new Campaign(
                text(row, "CAMPAIGN_SOURCE"),
                text(row, "CAMPAIGN_MEDIUM"),
                text(row, "CAMPAIGN_NAME"),
                text(row, "CAMPAIGN_TERM"),
                text(row, "CAMPAIGN_CONTENT"));
        boolean named = Stream.of(
                        campaign.source(), campaign.medium(), campaign.name(), campaign.term(), campaign.content())
                .anyMatch(Optional::isPresent);
        return named ? Optional.of(campaign) : Optional.empty();
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                List.of(),
                row.getString("PATH"),
                Columns.id(row, "CATEGORY_ID").orElse(null),
                row.getString("LIST_NAME"),
                row.getString("SEARCH_TERM"),
                Columns.id(row, "ORDER_ID").orElse(null),
                Columns.amount(row, "ORDER_VALUE").orElse(null),
                row.getString("CURRENCY"),
                recommendation(row),
                decimal(row, "RATING"),
                decimal(row, "ACTIVE_SECONDS"),
                row.getObject("SCROLL_PERCENT") == null ? null : row.getInt("SCROLL_PERCENT"),
                row.getString("POLICY_VERSION"),
                scopes(row.getString("SCOPES")));
    }

    private static RecommendationRef recommendation(ResultSet row) throws SQLException {
        String request = row.getString("REC_REQUEST_ID");
        return request == null
                ? null
                : new RecommendationRef(
                        UUID.fromString(request), row.getString("REC_UNIT"), row.getInt("REC_POSITION"));
    }

    private static Set<ConsentScope> scopes(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(ConsentScope::valueOf).collect(Collectors.toSet());
    }

    private static Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
