package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.HoldOut;
import dev.trellis.candidate.model.Query;

/** @param next position of the event to foretell, or -1 for all that was set aside of the group */
record Question(int group, int next) {

    Query query(HoldOut holdOut) {
        return next < 0
                ? Query.of(holdOut.kept(), group, group).withVisitsApart(HoldOut.VISIT_PAUSE_SECONDS)
                : Query.upTo(holdOut.held(), group, Query.UNKNOWN, next)
                        .in(holdOut.data().situation(group));
    }
}
