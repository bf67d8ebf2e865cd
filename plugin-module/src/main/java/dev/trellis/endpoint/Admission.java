package dev.trellis.endpoint;

import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.Rejection;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalIntake;
import dev.trellis.signal.SignalIntake.Outcome;
import dev.trellis.signal.SignalRules;
import dev.trellis.signal.SignalType;
import dev.trellis.signal.wire.Sent;
import dev.trellis.signal.wire.SignalJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes signals of what was sent and hands them to the intake; what is wrong is reported to the sender and counted. */
public final class Admission {

    private final SignalIntake intake;
    private final Rejections rejections;
    private final Duration oldest;
    private final Clock clock;

    /** @param keepDays how late a signal may come */
    public Admission(SignalIntake intake, Rejections rejections, int keepDays, Clock clock) {
        this.intake = intake;
        this.rejections = rejections;
        this.oldest = Duration.ofDays(keepDays);
        this.clock = clock;
    }

    Receipt ofBrowser(Batch batch, Sender sender) {
        return admit(batch, Stamp.BROWSER, (sent, at, now) -> Stamp.of(sender, sent, at, now));
    }

    Receipt ofApp(Batch batch) {
        return admit(batch, Stamp.APP, Stamp::ofApp);
    }

    void rejected(MalformedSignalException problem, Stamp stamp, Optional<SignalType> type) {
        rejections.add(Rejection.of(problem, clock.instant(), stamp.channel(), type));
    }

    private Receipt admit(Batch batch, Stamp stamp, HeaderMaker headers) {
        Instant now = clock.instant();
        Duration behind = batch.behind(now);
        List<Signal> good = new ArrayList<>(batch.signals().size());
        List<Receipt.Rejected> rejected = new ArrayList<>(0);
        for (int i = 0; i < batch.signals().size(); i++) {
            Optional<SignalType> type = Optional.empty();
            try {
                Sent sent = SignalJson.sent(batch.signals().get(i));
                type = Optional.of(sent.type());
                stamp.check(sent.type());
                Instant at = sent.occurredAt().plus(behind);
                Signal signal = sent.signal(headers.header(sent, at, now));
                SignalRules.check(signal, now, now.minus(oldest));
                good.add(signal);
            } catch (MalformedSignalException e) {
                rejected(e, stamp, type);
                rejected.add(new Receipt.Rejected(i, e));
            }
        }
        return receipt(good.isEmpty() ? List.of() : intake.acceptAndKeep(good), rejected);
    }

    private static Receipt receipt(List<Outcome> outcomes, List<Receipt.Rejected> rejected) {
        int accepted = 0;
        int duplicates = 0;
        int dropped = 0;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case ACCEPTED -> accepted++;
                case DUPLICATE -> duplicates++;
                case DROPPED -> dropped++;
                default -> {}
            }
        }
        int ignored = outcomes.size() - accepted - duplicates - dropped;
        return new Receipt(accepted, duplicates, ignored, dropped, rejected);
    }

    @FunctionalInterface
    private interface HeaderMaker {
        SignalHeader header(Sent sent, Instant occurredAt, Instant receivedAt) throws MalformedSignalException;
    }
}
