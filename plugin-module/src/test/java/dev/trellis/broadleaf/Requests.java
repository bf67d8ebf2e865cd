package dev.trellis.broadleaf;

import dev.trellis.visit.Arrivals;
import dev.trellis.visit.ClientAddress;
import dev.trellis.visit.Places;
import dev.trellis.visit.SessionMemory;
import dev.trellis.visit.UserAgents;
import java.time.Clock;

/** The parts of the filter, as a store without settings has them. */
final class Requests {

    static final UserAgents AGENTS = UserAgents.of(false);

    private Requests() {}

    static VisitorFilter filter(ConsentPolicy policy, Clock clock, Guard guard) {
        return filter(policy, circumstances(clock, guard), clock, guard);
    }

    static VisitorFilter filter(ConsentPolicy policy, Circumstances circumstances, Clock clock, Guard guard) {
        return new VisitorFilter(policy, circumstances, new Visits(circumstances, clock), clock, guard);
    }

    static Visits visits(Clock clock, Guard guard) {
        return new Visits(circumstances(clock, guard), clock);
    }

    static Circumstances circumstances(Clock clock, Guard guard) {
        return new Circumstances(
                AGENTS,
                new Arrivals(),
                new Places("", "", ""),
                new ClientAddress(""),
                SessionMemory.of(1_000, clock),
                guard);
    }
}
