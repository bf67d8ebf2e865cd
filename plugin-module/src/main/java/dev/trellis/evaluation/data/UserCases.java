package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.Histories;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** One case per user: everything in train is the history, the distinct items of the test are the answers. */
final class UserCases extends CaseBuilder {

    private final Interactions all;
    private final Grouped users;
    private final IntPredicate inTest;
    private final int[] itemNumber;
    private final int[] shopper;
    private final Histories train;
    private final Protocol protocol;
    private final int[] lastCaseOf;
    private final int[] placeOf;
    private int unseen;
    private int known;
    private int strangers;

    /** @param shopper number in train of each user, -1 for none */
    UserCases(
            Interactions all,
            Grouped users,
            IntPredicate inTest,
            int[] itemNumber,
            int[] shopper,
            Histories train,
            Protocol protocol) {
        this.all = all;
        this.users = users;
        this.inTest = inTest;
        this.itemNumber = itemNumber;
        this.shopper = shopper;
        this.train = train;
        this.protocol = protocol;
        lastCaseOf = new int[train.items()];
        placeOf = new int[train.items()];
    }

    @Override
    Cases build() {
        Arrays.fill(lastCaseOf, -1);
        for (int user = 0; user < users.groups(); user++) {
            one(user);
        }
        return closed(train, true, protocol.leaveOutKnown());
    }

    private void one(int user) {
        int history = shopper[user];
        for (int at = history < 0 || !protocol.leaveOutKnown() ? 0 : train.from(history);
                history >= 0 && protocol.leaveOutKnown() && at < train.to(history);
                at++) {
            lastCaseOf[train.item(at)] = user;
            placeOf[train.item(at)] = -1;
        }
        int situation = -1;
        for (int at = users.start()[user]; at < users.start()[user + 1]; at++) {
            int event = users.order()[at];
            if (inTest.test(event)) {
                situation = situation < 0 ? all.situation(event) : situation;
                answer(user, event);
            }
        }
        boolean takesPart = history >= 0 || users.length(user) > 0;
        if (openAnswers() > 0 || protocol.everyUser() && takesPart) {
            strangers += history < 0 ? 1 : 0;
            close(user, history, history < 0 ? 0 : train.to(history), situation);
        }
    }

    private void answer(int user, int event) {
        int item = itemNumber[all.item(event)];
        if (item < 0) {
            unseen++;
        } else if (lastCaseOf[item] != user) {
            lastCaseOf[item] = user;
            placeOf[item] = openAnswers();
            answer(item, all.weight(event));
        } else if (placeOf[item] >= 0) {
            openRating(placeOf[item], all.weight(event));
        } else {
            known++;
        }
    }

    @Override
    Fold.LeftOut left() {
        return new Fold.LeftOut(unseen, known, strangers);
    }
}
