package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import java.util.Arrays;

/** A model that gives the items that may come next in a visit a weight above 0, and the others none. */
interface NextClick extends Learned {

    /** @param into empty, large enough for {@link #items()} */
    void weigh(Visit visit, Tally into);

    @Override
    default void score(Query query, float[] scores) {
        Arrays.fill(scores, 0);
        Tally tally = Tally.take(items());
        weigh(Visit.of(query, items()), tally);
        tally.addTo(scores);
        tally.giveBack();
    }
}
