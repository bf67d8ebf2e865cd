package dev.trellis.broadleaf;

import java.time.Instant;
import java.util.List;

/** Says what was paid back or cancelled. */
@FunctionalInterface
interface MoneyBackSource {

    /** Payments before cancellations, each oldest first, at most so many of each. */
    List<MoneyBack> since(Instant from, int most);
}
