package dev.trellis.signal.wire;

import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.SignalHeader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Brings the forms of earlier versions to today's, one step per version. */
final class Versions {

    private Versions() {}

    /** @param signal changed in place */
    static void upgrade(Map<String, Object> signal) throws MalformedSignalException {
        int version = version(signal.get("schema_version"));
        if (version == 1) {
            toVersion2(signal);
        }
        signal.put("schema_version", BigDecimal.valueOf(SignalHeader.SCHEMA_VERSION));
    }

    private static int version(Object sent) throws MalformedSignalException {
        if (sent == null) {
            throw MalformedSignalException.missing("schema_version");
        }
        for (int version = 1; version <= SignalHeader.SCHEMA_VERSION; version++) {
            if (sent instanceof BigDecimal number && number.compareTo(BigDecimal.valueOf(version)) == 0) {
                return version;
            }
        }
        throw new MalformedSignalException(
                RejectionReason.UNKNOWN_VERSION,
                "schema_version",
                "has to be a whole number from 1 to " + SignalHeader.SCHEMA_VERSION);
    }

    /** Version 1 had the page type at the top, no other context, and the consent in capital letters. */
    private static void toVersion2(Map<String, Object> signal) {
        Object pageType = signal.remove("page_type");
        if (pageType != null) {
            Map<String, Object> context = new LinkedHashMap<>();
            context.put("page_type", lowerCase(pageType));
            signal.put("context", context);
        }
        signal.computeIfPresent("consent", (name, consent) -> lowerCase(consent));
    }

    private static Object lowerCase(Object value) {
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }
}
