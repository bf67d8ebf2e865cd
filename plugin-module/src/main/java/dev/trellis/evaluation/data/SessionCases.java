package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import java.util.function.IntPredicate;

/** One case per beginning of a test session: the next item is the answer. Items that train does not know are passed over. */
final class SessionCases extends CaseBuilder {

    private final Interactions all;
    private final Grouped sessions;
    private final IntPredicate inTest;
    private final int[] itemNumber;
    private final int items;
    private int unseen;

    SessionCases(Interactions all, Grouped sessions, IntPredicate inTest, int[] itemNumber, int items) {
        this.all = all;
        this.sessions = sessions;
        this.inTest = inTest;
        this.itemNumber = itemNumber;
        this.items = items;
    }

    @Override
    Cases build() {
        HistoriesBuilder builder = new HistoriesBuilder();
        int tested = 0;
        for (int session = 0; session < sessions.groups(); session++) {
            int before = builder.size();
            for (int at = sessions.start()[session]; at < sessions.start()[session + 1]; at++) {
                int event = sessions.order()[at];
                if (inTest.test(event)) {
                    add(builder, tested, session, before, event);
                }
            }
            tested += builder.size() > before ? 1 : 0;
        }
        Histories histories = builder.build(tested, items);
        return closed(histories, false, false);
    }

    private void add(HistoriesBuilder builder, int tested, int session, int first, int event) {
        int item = itemNumber[all.item(event)];
        if (item < 0) {
            unseen++;
            return;
        }
        if (builder.size() > first) {
            answer(item, all.weight(event));
            close(session, tested, builder.size(), all.situation(event));
        }
        builder.add(tested, item, all.weight(event), Math.floorDiv(all.millis(event), 1000), all.kind(event));
    }

    @Override
    Fold.LeftOut left() {
        return new Fold.LeftOut(unseen, 0, 0);
    }
}
