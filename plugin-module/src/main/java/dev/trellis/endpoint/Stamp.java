package dev.trellis.endpoint;

import dev.trellis.signal.Channel;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalType;
import dev.trellis.signal.wire.Sent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may send which kinds, and what their signals' headers say. */
enum Stamp {

    /** Sends what only it knows; what the store knows better comes from the store. */
    BROWSER(
            Channel.BROWSER,
            EnumSet.of(
                    SignalType.PAGE_VIEW,
                    SignalType.VIEW_ITEM,
                    SignalType.VIEW_ITEM_LIST,
                    SignalType.SELECT_ITEM,
                    SignalType.SEARCH,
                    SignalType.ENGAGEMENT_PING,
                    SignalType.RECOMMENDATION_RENDER,
                    SignalType.RECOMMENDATION_VIEW,
                    SignalType.RECOMMENDATION_CLICK,
                    SignalType.RECOMMENDATION_ADD_TO_CART,
                    SignalType.RECOMMENDATION_DISMISS)),

    /** With a key: sends everything but who somebody is and what they agreed to, which the store itself has to know. */
    APP(Channel.APP, EnumSet.complementOf(EnumSet.of(SignalType.LOGIN, SignalType.CONSENT_UPDATE)));

    private static final String ONLY_SITE = "default";
    private static final String NO_LOCALE = "und";

    private final Channel channel;
    private final Set<SignalType> kinds;

    Stamp(Channel channel, Set<SignalType> kinds) {
        this.channel = channel;
        this.kinds = kinds;
    }

    Channel channel() {
        return channel;
    }

    void check(SignalType type) throws MalformedSignalException {
        if (!kinds.contains(type)) {
            throw new MalformedSignalException(
                    RejectionReason.TYPE_NOT_ALLOWED, "event_type", "is not for this client to send");
        }
    }

    static SignalHeader of(Sender sender, Sent sent, Instant occurredAt, Instant receivedAt) {
        sent.context().timeZone().ifPresent(sender.timeZone());
        return new SignalHeader(
                sent.eventId(),
                occurredAt,
                receivedAt,
                sender.visitor(),
                sender.session(),
                sender.customer(),
                sender.site(),
                sender.locale(),
                sender.consent(),
                sender.context().apply(sent.context().pageType()).through(Channel.BROWSER),
                Map.of(),
                Optional.empty());
    }

    static SignalHeader ofApp(Sent sent, Instant occurredAt, Instant receivedAt) throws MalformedSignalException {
        return new SignalHeader(
                sent.eventId(),
                occurredAt,
                receivedAt,
                sent.visitor().orElseThrow(() -> MalformedSignalException.missing("visitor_id")),
                sent.session().orElseThrow(() -> MalformedSignalException.missing("session_id")),
                sent.customer(),
                sent.site().orElse(ONLY_SITE),
                sent.locale().orElse(NO_LOCALE),
                sent.consent().orElseThrow(() -> MalformedSignalException.missing("consent")),
                sent.context().through(Channel.APP),
                sent.experiments(),
                Optional.empty());
    }
}
