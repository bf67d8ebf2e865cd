package dev.trellis.signal;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks consent, form and duplicates, tells the listeners, and hands the signal on. */
public final class CheckedIntake implements SignalIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedIntake.class);
    private static final int REMEMBERED = 50_000;
    private static final long LOG_PAUSE_MILLIS = 60_000;

    private final boolean consentRequired;
    private final SignalSink sink;
    private final List<SignalListener> listeners;
    private final List<SignalCheck> checks;
    private final Clock clock;
    private final RecentIds recent = new RecentIds(REMEMBERED);
    private final Map<Outcome, Map<SignalType, LongAdder>> counts = new EnumMap<>(Outcome.class);
    private final LongAdder listenerFailures = new LongAdder();
    private final Map<String, LongAdder> problems = new ConcurrentHashMap<>();
    private final AtomicLong lastLogged = new AtomicLong();

    public CheckedIntake(boolean consentRequired, SignalSink sink, List<SignalListener> listeners, Clock clock) {
        this(consentRequired, sink, listeners, List.of(), clock);
    }

    /** @param checks asked in order about what is valid, new and consented to; the first that objects decides */
    public CheckedIntake(
            boolean consentRequired,
            SignalSink sink,
            List<SignalListener> listeners,
            List<SignalCheck> checks,
            Clock clock) {
        this.consentRequired = consentRequired;
        this.sink = sink;
        this.listeners = List.copyOf(listeners);
        this.checks = List.copyOf(checks);
        this.clock = clock;
        for (Outcome outcome : Outcome.values()) {
            Map<SignalType, LongAdder> byType = new EnumMap<>(SignalType.class);
            for (SignalType type : SignalType.values()) {
                byType.put(type, new LongAdder());
            }
            counts.put(outcome, byType);
        }
    }

    @Override
    public Outcome accept(Signal signal) {
        if (signal == null || signal.header() == null) {
            problem("no header");
            return Outcome.INVALID;
        }
        Outcome outcome;
        try {
            outcome = judge(signal);
        } catch (RuntimeException e) {
            warn("A signal could not be taken in", e);
            outcome = Outcome.DROPPED;
        }
        counts.get(outcome).get(signal.type()).increment();
        return outcome;
    }

    /** How many signals of each kind had each outcome since the start. */
    public Map<Outcome, Map<SignalType, Long>> counts() {
        Map<Outcome, Map<SignalType, Long>> sums = new EnumMap<>(Outcome.class);
        counts.forEach((outcome, byType) -> {
            Map<SignalType, Long> row = new EnumMap<>(SignalType.class);
            byType.forEach((type, adder) -> row.put(type, adder.sum()));
            sums.put(outcome, row);
        });
        return sums;
    }

    /** How many signals had each outcome since the start. */
    public Map<Outcome, Long> outcomes() {
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        counts.forEach((outcome, byType) -> sums.put(
                outcome, byType.values().stream().mapToLong(LongAdder::sum).sum()));
        return sums;
    }

    /** How often a listener failed since the start. */
    public long listenerFailures() {
        return listenerFailures.sum();
    }

    /** Why signals were invalid since the start, with how often. */
    public Map<String, Long> problems() {
        return problems.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sum()));
    }

    private Outcome judge(Signal signal) {
        if (!allowed(signal.header().consent())) {
            return Outcome.NO_CONSENT;
        }
        var problem = SignalRules.problem(signal, clock.instant());
        if (problem.isPresent()) {
            problem(problem.get());
            return Outcome.INVALID;
        }
        if (!recent.add(signal.header().eventId())) {
            return Outcome.DUPLICATE;
        }
        for (SignalCheck check : checks) {
            Outcome objection = check.check(signal);
            if (objection != Outcome.ACCEPTED) {
                return objection;
            }
        }
        // Listeners first: what the shopper sees next should follow even from a signal that the store has no room for.
        listeners.forEach(listener -> tell(listener, signal));
        return sink.offer(signal) ? Outcome.ACCEPTED : Outcome.DROPPED;
    }

    private boolean allowed(Consent consent) {
        return consent == Consent.GRANTED || !consentRequired && consent == Consent.UNKNOWN;
    }

    private void tell(SignalListener listener, Signal signal) {
        try {
            listener.accepted(signal);
        } catch (RuntimeException e) {
            listenerFailures.increment();
            warn("A listener failed on a signal of type " + signal.type().wireName(), e);
        }
    }

    private void problem(String what) {
        problems.computeIfAbsent(what, p -> new LongAdder()).increment();
    }

    private void warn(String what, RuntimeException e) {
        long now = clock.millis();
        long last = lastLogged.get();
        if (now - last >= LOG_PAUSE_MILLIS && lastLogged.compareAndSet(last, now)) {
            LOG.warn("{}; further such failures are not logged for a minute.", what, e);
        }
    }
}
