package dev.trellis.candidate;

import dev.trellis.Reason;
import dev.trellis.profile.Touch;

/** What the shopper looked at, the latest first. */
public final class RecentlyViewed implements CandidateSource {

    @Override
    public String name() {
        return "recently-viewed";
    }

    @Override
    public void propose(Question question, Candidates into) {
        int rank = 0;
        for (Touch touch : question.profile().touches()) {
            int product = question.catalog().indexOf(touch.product());
            if (touch.kind() == Touch.Kind.VIEWED && product >= 0 && into.scoreOf(product) == 0) {
                into.add(product, 1.0 / ++rank, Reason.Kind.RECENTLY_VIEWED, -1);
            }
        }
    }
}
