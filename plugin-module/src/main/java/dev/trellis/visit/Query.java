package dev.trellis.visit;

import dev.trellis.signal.Campaign;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The part of an address's query that tells how a visit began; everything else in it is left alone. */
final class Query {

    private static final int LONGEST_QUERY = 4_000;
    private static final int LONGEST_VALUE = 100;

    private Query() {}

    /** By lower-case name, decoded; of several with one name the first. */
    static Map<String, String> parameters(String query, Predicate<String> wanted) {
        Map<String, String> found = new LinkedHashMap<>();
        if (query == null || query.length() > LONGEST_QUERY) {
            return found;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).toLowerCase(Locale.ROOT);
            if (name.startsWith("utm_") || wanted.test(name)) {
                decoded(pair.substring(equals + 1)).ifPresent(value -> found.putIfAbsent(name, value));
            }
        }
        return found;
    }

    static Optional<Campaign> campaign(Map<String, String> parameters) {
        Campaign campaign = new Campaign(
                Optional.ofNullable(parameters.get("utm_source")),
                Optional.ofNullable(parameters.get("utm_medium")),
                Optional.ofNullable(parameters.get("utm_campaign")),
                Optional.ofNullable(parameters.get("utm_term")),
                Optional.ofNullable(parameters.get("utm_content")));
        boolean named = parameters.keySet().stream().anyMatch(name -> name.startsWith("utm_"));
        return named && !campaign.equals(NONE) ? Optional.of(campaign) : Optional.empty();
    }

    private static final Campaign NONE =
            new Campaign(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Empty also for what looks like an e-mail address: careless mailers put the recipient there. */
    private static Optional<String> decoded(String value) {
        try {
            String text = URLDecoder.decode(value, StandardCharsets.UTF_8).strip();
            if (text.isEmpty() || text.indexOf('@') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
                return Optional.empty();
            }
            int cut = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST_VALUE));
            return Optional.of(text.substring(0, Math.min(cut, LONGEST_VALUE)));
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }
}
