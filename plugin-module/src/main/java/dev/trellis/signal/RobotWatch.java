package dev.trellis.signal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trellis.VisitorId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Tells visitors that behave like programs: more pages or more different products in a minute than anybody reads, or
 * pages at even intervals. Such a visitor stays one for as long as it keeps coming. How much somebody reads of a page is
 * not asked: a browser that does not run the beacon tells nothing of it.
 *
 * <p>A purchase and what follows from it is never a program's: somebody paid.
 */
public final class RobotWatch implements SignalCheck {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final RobotLimits limits;
    private final Cache<VisitorId, Pulse> pulses;

    /** @param visitors watched at a time; of more, those that came last */
    public RobotWatch(RobotLimits limits, int visitors, Clock clock) {
        this.limits = limits;
        this.pulses = Caffeine.newBuilder()
                .maximumSize(visitors)
                .expireAfterAccess(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** {@link SignalIntake.Outcome#BOT} for everything that a visitor does who was found out. */
    @Override
    public SignalIntake.Outcome check(Signal signal) {
        if (signal instanceof Signal.Purchase || signal instanceof Signal.Refund) {
            return SignalIntake.Outcome.ACCEPTED;
        }
        Pulse pulse = pulses.get(signal.header().visitor(), visitor -> new Pulse());
        return pulse.isOfRobot(signal, limits) ? SignalIntake.Outcome.BOT : SignalIntake.Outcome.ACCEPTED;
    }

    long watched() {
        pulses.cleanUp();
        return pulses.estimatedSize();
    }
}
