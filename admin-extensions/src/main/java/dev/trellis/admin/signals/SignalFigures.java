package dev.trellis.admin.signals;

import dev.trellis.admin.Wording;
import dev.trellis.jpa.Nodes;
import dev.trellis.jpa.SignalCounts;
import dev.trellis.jpa.StoredRejections;
import dev.trellis.signal.RejectionReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;

/** Reads the screen's figures from Trellis' tables. */
final class SignalFigures {

    private static final int HEARTBEATS_MISSED = 6;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final SignalCounts counts;
    private final Nodes nodes;
    private final StoredRejections rejections;
    private final MessageSource messages;
    private final SignalKinds kinds;
    private final Clock clock;
    private final Duration silentAfter;

    SignalFigures(
            SignalCounts counts,
            Nodes nodes,
            StoredRejections rejections,
            MessageSource messages,
            Clock clock,
            long heartbeatSeconds) {
        this.rejections = rejections;
        this.messages = messages;
        this.counts = counts;
        this.nodes = nodes;
        this.kinds = new SignalKinds(messages);
        this.clock = clock;
        this.silentAfter = Duration.ofSeconds(heartbeatSeconds * HEARTBEATS_MISSED);
    }

    /** Today and the days before it, in UTC. */
    History history(int days, Locale locale) {
        LocalDate today = today();
        List<LocalDate> range = IntStream.range(0, days)
                .mapToObj(i -> today.minusDays(days - 1L - i))
                .toList();
        return History.of(range, counts.since(range.get(0)), kinds, locale);
    }

    Live live() {
        Instant now = clock.instant();
        long today = counts.since(today()).stream()
                .mapToLong(SignalCounts.Daily::count)
                .sum();
        return Live.of(counts.newest(), today, nodes.since(now.minus(FORGOTTEN_AFTER)), now, silentAfter);
    }

    /** @param reason null for all; one that did not occur counts as none */
    TurnedAway turnedAway(String reason, Locale locale) {
        Map<String, String> labels = Arrays.stream(RejectionReason.values())
                .map(RejectionReason::wireName)
                .collect(Collectors.toMap(
                        name -> name, name -> messages.getMessage("trellis.rejection." + name, null, name, locale)));
        return TurnedAway.of(rejections.latest(StoredRejections.KEPT), reason, labels);
    }

    Wording wording(Locale locale) {
        return new Wording(locale, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
