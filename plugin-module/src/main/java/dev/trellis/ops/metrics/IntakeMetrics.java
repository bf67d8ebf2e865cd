package dev.trellis.ops.metrics;

import dev.trellis.signal.CheckedIntake;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.SignalIntake.Outcome;
import dev.trellis.signal.SignalType;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** What came in and what became of it: {@code trellis.signals}, {@code trellis.rejections}. */
public final class IntakeMetrics implements MeterBinder {

    private final CheckedIntake intake;
    private final Rejections rejections;

    public IntakeMetrics(CheckedIntake intake, Rejections rejections) {
        this.intake = intake;
        this.rejections = rejections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            for (SignalType type : SignalType.values()) {
                FunctionCounter.builder("trellis.signals", intake, i -> i.count(outcome, type))
                        .description("Signals offered to the intake, by kind and by what became of them")
                        .tag("type", type.wireName())
                        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        }
        for (RejectionReason reason : RejectionReason.values()) {
            FunctionCounter.builder("trellis.rejections", rejections, r -> r.count(reason))
                    .description("What did not become a signal, by reason")
                    .tag("reason", reason.wireName())
                    .register(registry);
        }
        FunctionCounter.builder("trellis.listener.failures", intake, CheckedIntake::listenerFailures)
                .description("Failures of listeners that were told of a signal")
                .register(registry);
    }
}
