package dev.trellis.signal.wire;

import com.fasterxml.jackson.core.JsonParser;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Signals as JSON in UTF-8, as the schema {@code dev/trellis/signal/signal-2.schema.json} in this jar describes them.
 * Reads every version up to {@link SignalHeader#SCHEMA_VERSION}, writes that one.
 */
public final class SignalJson {

    private SignalJson() {}

    public static byte[] write(Signal signal) {
        return SignalJsonWriter.write(signal);
    }

    /** Reads one whole signal, with its visitor and all that {@link #write} writes. */
    public static Signal read(byte[] json) throws MalformedSignalException {
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            parser.nextToken();
            Sent sent = sent(Json.read(parser));
            if (parser.nextToken() != null) {
                throw new MalformedSignalException(RejectionReason.UNREADABLE, "", "goes on after its end");
            }
            return sent.signal(header(sent));
        } catch (IOException e) {
            throw new MalformedSignalException(RejectionReason.UNREADABLE, "", "is no JSON");
        }
    }

    /** Reads one signal of a batch, of which the receiver may know some things better than the sender. */
    public static Sent sent(Object json) throws MalformedSignalException {
        if (!(json instanceof Map<?, ?>)) {
            throw new MalformedSignalException(RejectionReason.UNREADABLE, "", "has to be an object");
        }
        Map<String, Object> signal = Json.object(json);
        Versions.upgrade(signal);
        return SentReader.read(new Fields("", signal));
    }

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static SignalHeader header(Sent sent) throws MalformedSignalException {
        return new SignalHeader(
                sent.eventId(),
                sent.occurredAt(),
                sent.receivedAt().orElseThrow(() -> MalformedSignalException.missing("received_at")),
                sent.visitor().orElseThrow(() -> MalformedSignalException.missing("visitor_id")),
                sent.session().orElseThrow(() -> MalformedSignalException.missing("session_id")),
                sent.customer(),
                sent.site().orElseThrow(() -> MalformedSignalException.missing("site")),
                sent.locale().orElseThrow(() -> MalformedSignalException.missing("locale")),
                sent.consent().orElseThrow(() -> MalformedSignalException.missing("consent")),
                sent.context(),
                sent.experiments(),
                sent.copyOf());
    }
}
