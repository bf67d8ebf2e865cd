package dev.trellis.signal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a signal worth keeping, whoever sent it. */
public final class SignalRules {

    private static final Duration AHEAD_AT_MOST = Duration.ofMinutes(5);
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_UNITS = 100_000;
    private static final int MOST_EXPERIMENTS = 20;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(13);
    private static final int FINEST_AMOUNT = 20;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private SignalRules() {}

    /**
     * @param oldest signals from before are not kept any more
     * @throws MalformedSignalException if something is wrong with the signal
     */
    public static void check(Signal signal, Instant now, Instant oldest) throws MalformedSignalException {
        time(signal.header().occurredAt(), now, oldest);
        header(signal.header());
        if (signal.items().size() > MOST_ITEMS) {
            throw new MalformedSignalException(RejectionReason.TOO_MANY_ITEMS, "items", "are more than " + MOST_ITEMS);
        }
        for (int i = 0; i < signal.items().size(); i++) {
            item(signal.items().get(i), "items[" + i + "]");
        }
        details(Details.of(signal));
        kind(signal);
    }

    private static void time(Instant occurred, Instant now, Instant oldest) throws MalformedSignalException {
        if (occurred.isAfter(now.plus(AHEAD_AT_MOST))) {
            throw new MalformedSignalException(
                    RejectionReason.IN_THE_FUTURE, "occurred_at", "is more than five minutes ahead");
        }
        if (occurred.isBefore(oldest)) {
            throw new MalformedSignalException(
                    RejectionReason.TOO_OLD, "occurred_at", "is before the time that signals are kept for");
        }
    }

    private static void header(SignalHeader header) throws MalformedSignalException {
        text("site", header.site(), 100);
        text("locale", header.locale(), 35);
        Context context = header.context();
        text("context.os", context.os(), 50);
        text("context.region", context.region(), 10);
        text("context.time_zone", context.timeZone(), 50);
        if (context.country().isPresent()
                && !COUNTRY.matcher(context.country().get()).matches()) {
            throw outOfRange("context.country", "has to be two capital letters (ISO 3166-1)");
        }
        if (context.campaign().isPresent()) {
            Campaign campaign = context.campaign().get();
            text("context.campaign.source", campaign.source(), 100);
            text("context.campaign.medium", campaign.medium(), 100);
            text("context.campaign.name", campaign.name(), 100);
            text("context.campaign.term", campaign.term(), 100);
            text("context.campaign.content", campaign.content(), 100);
        }
        if (header.experiments().size() > MOST_EXPERIMENTS) {
            throw outOfRange("experiments", "are more than " + MOST_EXPERIMENTS);
        }
        for (Map.Entry<String, String> experiment : header.experiments().entrySet()) {
            text("experiments", experiment.getKey(), 64);
            text("experiments", experiment.getValue(), 64);
        }
    }

    private static void item(Item item, String field) throws MalformedSignalException {
        if (item.quantity() < 1 || item.quantity() > MOST_UNITS) {
            throw outOfRange(field + ".quantity", "has to be from 1 to " + MOST_UNITS);
        }
        amount(field + ".price", item.price().orElse(null));
        currency(field + ".currency", item.currency().orElse(null));
    }

    private static void details(Details details) throws MalformedSignalException {
        text("path", details.path(), 500);
        text("list", details.list(), 100);
        text("search_term", details.term(), 200);
        text("policy_version", details.policyVersion(), 40);
        amount("value", details.value());
        currency("currency", details.currency());
        if (details.recommendation() != null) {
            text("recommendation.unit", details.recommendation().unit(), 100);
            range("recommendation.position", details.recommendation().position(), 0, MOST_ITEMS);
        }
        range("rating", details.rating(), 0, 100);
        range("active_seconds", details.activeSeconds(), 0, SECONDS_OF_A_DAY);
        range("scroll_percent", details.scrollPercent(), 0, 100);
    }

    private static void kind(Signal signal) throws MalformedSignalException {
        if (signal instanceof Signal.Search search && search.term().isBlank()) {
            throw new MalformedSignalException(RejectionReason.MISSING_FIELD, "search_term", "is empty");
        }
        if (signal instanceof Signal.Purchase purchase && purchase.items().isEmpty()) {
            throw new MalformedSignalException(RejectionReason.MISSING_FIELD, "items", "of an order are missing");
        }
        if (signal instanceof Signal.Login && signal.header().customer().isEmpty()) {
            throw new MalformedSignalException(RejectionReason.MISSING_FIELD, "customer_id", "is needed for this kind");
        }
    }

    private static void amount(String field, BigDecimal amount) throws MalformedSignalException {
        if (amount == null) {
            return;
        }
        // The scale first: comparing 1e-999999999 with anything would write out all its digits.
        if (Math.abs((long) amount.scale()) > FINEST_AMOUNT
                || amount.signum() < 0
                || amount.compareTo(LARGEST_AMOUNT) >= 0) {
            throw outOfRange(field, "has to be an amount from 0 to 10^13");
        }
    }

    private static void currency(String field, String code) throws MalformedSignalException {
        if (code != null && !CURRENCY.matcher(code).matches()) {
            throw outOfRange(field, "has to be three capital letters (ISO 4217)");
        }
    }

    private static void range(String field, Number value, int least, int most) throws MalformedSignalException {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw outOfRange(field, "has to be from " + least + " to " + most);
        }
    }

    private static void text(String field, Optional<String> text, int longest) throws MalformedSignalException {
        text(field, text.orElse(null), longest);
    }

    private static void text(String field, String text, int longest) throws MalformedSignalException {
        if (text != null && text.length() > longest) {
            throw new MalformedSignalException(
                    RejectionReason.TOO_LONG, field, "is longer than " + longest + " characters");
        }
    }

    private static MalformedSignalException outOfRange(String field, String detail) {
        return new MalformedSignalException(RejectionReason.OUT_OF_RANGE, field, detail);
    }
}
