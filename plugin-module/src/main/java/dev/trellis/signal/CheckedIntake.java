package dev.trellis.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks consent, form and duplicates, tells the listeners, and hands the signal on. */
public final class CheckedIntake implements SignalIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedIntake.class);
    private static final int REMEMBERED = 50_000;

    private final IntakeLimits limits;
    private final SignalSink sink;
    private final List<SignalListener> listeners;
    private final List<SignalCheck> checks;
    private final Rejections rejections;
    private final Clock clock;
    private final RecentIds recent = new RecentIds(REMEMBERED);
    private final IntakeCounts counts = new IntakeCounts();
    private final LongAdder listenerFailures = new LongAdder();
    private final OnceAMinute logging;

    /** @param checks asked in order about what is valid, new and consented to; the first that refuses decides */
    public CheckedIntake(
            IntakeLimits limits,
            SignalSink sink,
            List<SignalListener> listeners,
            List<SignalCheck> checks,
            Rejections rejections,
            Clock clock) {
        this.limits = limits;
        this.sink = sink;
        this.listeners = List.copyOf(listeners);
        this.checks = List.copyOf(checks);
        this.rejections = rejections;
        this.clock = clock;
        this.logging = new OnceAMinute(clock);
    }

    @Override
    public Outcome accept(Signal signal) {
        Judgement judgement = judge(signal);
        boolean kept = !judgement.toKeep() || offer(judgement.signal);
        return finish(judgement, kept);
    }

    @Override
    public List<Outcome> acceptAndKeep(List<Signal> signals) {
        List<Judgement> judgements = signals.stream().map(this::judge).toList();
        List<Signal> good = judgements.stream()
                .filter(CheckedIntake::durable)
                .map(judgement -> judgement.signal)
                .toList();
        List<Boolean> kept = good.isEmpty() ? List.of() : keep(good);
        List<Outcome> outcomes = new ArrayList<>(signals.size());
        int next = 0;
        for (Judgement judgement : judgements) {
            boolean room = !durable(judgement) || kept.get(next++);
            outcomes.add(finish(judgement, room));
        }
        return outcomes;
    }

    /**
     * A duplicate as well: whoever sends it again may not have heard of the first, and that one may still be on its way to
     * the disk. The store knows them as one.
     */
    private static boolean durable(Judgement judgement) {
        return judgement.toKeep() || judgement.outcome == Outcome.DUPLICATE;
    }

    /** How many signals of a kind had an outcome since the start. */
    public long count(Outcome outcome, SignalType type) {
        return counts.count(outcome, type);
    }

    /** How many signals had each outcome since the start. */
    public Map<Outcome, Long> outcomes() {
        return counts.sums();
    }

    /** How often a listener failed since the start. */
    public long listenerFailures() {
        return listenerFailures.sum();
    }

    private Judgement judge(Signal signal) {
        if (signal == null || signal.header() == null) {
            reject(signal, new MalformedSignalException(RejectionReason.MISSING_FIELD, "", "has no header"));
            return new Judgement(signal, Outcome.INVALID);
        }
        try {
            return judgeWhole(signal);
        } catch (MalformedSignalException e) {
            reject(signal, e);
            return new Judgement(signal, Outcome.INVALID);
        } catch (RuntimeException e) {
            warn("A signal could not be taken in", e);
            return new Judgement(signal, Outcome.DROPPED);
        }
    }

    private Judgement judgeWhole(Signal signal) throws MalformedSignalException {
        if (!limits.allow(signal.header().consent())) {
            return new Judgement(signal, Outcome.NO_CONSENT);
        }
        Instant now = clock.instant();
        SignalRules.check(signal, now, now.minus(limits.oldest()));
        RecentIds.Seen seen = recent.add(signal.header().eventId(), Fingerprint.of(signal));
        if (seen == RecentIds.Seen.SAME) {
            return new Judgement(signal, Outcome.DUPLICATE);
        }
        boolean robot = signal.header().context().robot();
        for (SignalCheck check : checks) {
            Outcome objection = check.check(signal);
            robot |= objection == Outcome.BOT;
            if (objection != Outcome.ACCEPTED && objection != Outcome.BOT) {
                return new Judgement(signal, objection);
            }
        }
        if (robot) {
            return new Judgement(byRobot(signal), Outcome.BOT);
        }
        // Listeners first: what the shopper sees next should follow even from a signal that the store has no room for.
        listeners.forEach(listener -> tell(listener, signal));
        return new Judgement(signal, Outcome.ACCEPTED);
    }

    private static Signal byRobot(Signal signal) throws MalformedSignalException {
        SignalHeader header = signal.header();
        return Details.of(signal)
                .signal(signal.type(), header.with(header.context().byRobot()));
    }

    private boolean offer(Signal signal) {
        try {
            return sink.offer(signal);
        } catch (RuntimeException e) {
            warn("A signal could not be taken in", e);
            return false;
        }
    }

    private List<Boolean> keep(List<Signal> signals) {
        try {
            return sink.keep(signals);
        } catch (RuntimeException e) {
            warn("Signals could not be taken in", e);
            return signals.stream().map(signal -> false).toList();
        }
    }

    private Outcome finish(Judgement judgement, boolean kept) {
        Outcome outcome = kept ? judgement.outcome : Outcome.DROPPED;
        if (!kept) {
            // Its sender may try again, and is no duplicate then.
            recent.forget(judgement.signal.header().eventId());
            reject(judgement.signal, new MalformedSignalException(RejectionReason.NO_ROOM, "", "found no room"));
        }
        if (judgement.signal != null) {
            counts.add(outcome, judgement.signal.type());
        }
        return outcome;
    }

    private void tell(SignalListener listener, Signal signal) {
        try {
            listener.accepted(signal);
        } catch (RuntimeException e) {
            listenerFailures.increment();
            warn("A listener failed on a signal of type " + signal.type().wireName(), e);
        }
    }

    private void reject(Signal signal, MalformedSignalException problem) {
        Channel channel = signal == null || signal.header() == null
                ? Channel.SERVER
                : signal.header().context().channel();
        rejections.add(Rejection.of(
                problem, clock.instant(), channel, Optional.ofNullable(signal).map(Signal::type)));
    }

    private void warn(String what, RuntimeException e) {
        if (logging.isDue()) {
            LOG.warn("{}; further such failures are not logged for a minute.", what, e);
        }
    }

    private record Judgement(Signal signal, Outcome outcome) {

        boolean toKeep() {
            return outcome == Outcome.ACCEPTED || outcome == Outcome.BOT;
        }
    }
}
