package dev.trellis.jpa;

import dev.trellis.signal.Campaign;
import dev.trellis.signal.Context;
import dev.trellis.signal.Details;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of TRELLIS_SIGNAL that a signal fills, in one order for all who write them. */
enum SignalColumns {
    SIGNAL_ID(Types.BIGINT),
    EVENT_ID(Types.VARCHAR),
    EVENT_TYPE(Types.VARCHAR),
    SCHEMA_VERSION(Types.INTEGER),
    OCCURRED_AT(Types.TIMESTAMP),
    RECEIVED_AT(Types.TIMESTAMP),
    VISITOR_ID(Types.VARCHAR),
    SESSION_ID(Types.VARCHAR),
    CUSTOMER_ID(Types.BIGINT),
    SITE(Types.VARCHAR),
    LOCALE(Types.VARCHAR),
    CONSENT(Types.VARCHAR),
    COPY_OF(Types.VARCHAR),
    FINGERPRINT(Types.BIGINT),
    EXPERIMENTS(Types.VARCHAR),
    PAGE_TYPE(Types.VARCHAR),
    CHANNEL(Types.VARCHAR),
    DEVICE(Types.VARCHAR),
    OS(Types.VARCHAR),
    REFERRER(Types.VARCHAR),
    CAMPAIGN_SOURCE(Types.VARCHAR),
    CAMPAIGN_MEDIUM(Types.VARCHAR),
    CAMPAIGN_NAME(Types.VARCHAR),
    CAMPAIGN_TERM(Types.VARCHAR),
    CAMPAIGN_CONTENT(Types.VARCHAR),
    COUNTRY(Types.VARCHAR),
    REGION(Types.VARCHAR),
    TIME_ZONE(Types.VARCHAR),
    ROBOT(Types.BOOLEAN),
    PATH(Types.VARCHAR),
    CATEGORY_ID(Types.BIGINT),
    LIST_NAME(Types.VARCHAR),
    SEARCH_TERM(Types.VARCHAR),
    ORDER_ID(Types.BIGINT),
    ORDER_VALUE(Types.DECIMAL),
    CURRENCY(Types.VARCHAR),
    REC_REQUEST_ID(Types.VARCHAR),
    REC_UNIT(Types.VARCHAR),
    REC_POSITION(Types.INTEGER),
    RATING(Types.DOUBLE),
    ACTIVE_SECONDS(Types.DOUBLE),
    SCROLL_PERCENT(Types.INTEGER),
    POLICY_VERSION(Types.VARCHAR),
    SCOPES(Types.VARCHAR);

    private static final Campaign NO_CAMPAIGN =
            new Campaign(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int COUNT = values().length;

    private final int sqlType;

    SignalColumns(int sqlType) {
        this.sqlType = sqlType;
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    static int[] sqlTypes() {
        return Arrays.stream(values()).mapToInt(column -> column.sqlType).toArray();
    }

    /** One value per column; times are local times in UTC. */
    static Object[] values(long id, Signal signal, long fingerprint) {
        List<Object> values = new ArrayList<>(COUNT);
        SignalHeader header = signal.header();
        values.add(id);
        values.add(header.eventId().toString());
        values.add(signal.type().wireName());
        values.add(SignalHeader.SCHEMA_VERSION);
        values.add(Columns.utc(header.occurredAt()));
        values.add(Columns.utc(header.receivedAt()));
        values.add(header.visitor().value().toString());
        values.add(header.session().toString());
        values.add(header.customer().map(c -> c.value()).orElse(null));
        values.add(Columns.text(header.site(), 100));
        values.add(Columns.text(header.locale(), 35));
        values.add(header.consent().name());
        values.add(header.copyOf().map(Object::toString).orElse(null));
        values.add(fingerprint);
        values.add(Columns.text(Experiments.text(header.experiments()), 2_000));
        addContext(values, header.context());
        addDetails(values, Details.of(signal));
        return values.toArray();
    }

    private static void addContext(List<Object> values, Context context) {
        Campaign campaign = context.campaign().orElse(NO_CAMPAIGN);
        values.add(context.pageType().name());
        values.add(context.channel().name());
        values.add(context.device().name());
        values.add(text(context.os(), 50));
        values.add(context.referrer().name());
        values.add(text(campaign.source(), 100));
        values.add(text(campaign.medium(), 100));
        values.add(text(campaign.name(), 100));
        values.add(text(campaign.term(), 100));
        values.add(text(campaign.content(), 100));
        values.add(text(context.country(), 2));
        values.add(text(context.region(), 10));
        values.add(text(context.timeZone(), 50));
        values.add(context.robot());
    }

    private static void addDetails(List<Object> values, Details details) {
        RecommendationRef recommendation = details.recommendation();
        values.add(Columns.text(details.path(), 500));
        values.add(details.category());
        values.add(Columns.text(details.list(), 100));
        values.add(Columns.text(details.term(), 200));
        values.add(details.order());
        values.add(details.value());
        values.add(details.currency());
        values.add(recommendation == null ? null : recommendation.request().toString());
        values.add(recommendation == null ? null : Columns.text(recommendation.unit(), 100));
        values.add(recommendation == null ? null : recommendation.position());
        values.add(details.rating());
        values.add(details.activeSeconds());
        values.add(details.scrollPercent());
        values.add(Columns.text(details.policyVersion(), 40));
        values.add(
                details.scopes().isEmpty()
                        ? null
                        : details.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
    }

    private static String text(Optional<String> text, int longest) {
        return Columns.text(text.orElse(null), longest);
    }
}
