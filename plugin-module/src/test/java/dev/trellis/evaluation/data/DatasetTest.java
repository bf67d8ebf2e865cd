package dev.trellis.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Query;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {

    private static final Protocol USERS = new Protocol(false, true, 0, false, false);
    private static final Protocol REPEATS = new Protocol(false, false, 0, false, false);
    private static final Protocol SESSIONS = new Protocol(true, false, 0, false, false);

    @ParameterizedTest
    @ValueSource(strings = {"user:0.3", "global:0.3", "last", "folds:4"})
    void whatIsAskedForIsNotInTrainAndEveryEventIsInOneOfThem(String how) {
        Interactions all = random(1, 40, 30, 600);
        Dataset data = Dataset.split(all, Split.parse(how), REPEATS, Content.NONE, 5);
        Map<String, Integer> tested = new HashMap<>();
        for (int f = 0; f < data.folds(); f++) {
            Fold fold = data.fold(f);
            Set<String> train = new HashSet<>();
            Histories shoppers = fold.train().shoppers();
            for (int g = 0; g < shoppers.groups(); g++) {
                for (int at = shoppers.from(g); at < shoppers.to(g); at++) {
                    train.add(fold.shopperName()[g] + " " + fold.itemName()[shoppers.item(at)] + " "
                            + shoppers.weight(at));
                }
            }
            Cases cases = fold.test();
            for (int at = 0; at < cases.size(); at++) {
                for (int a = cases.answerFrom()[at]; a < cases.answerFrom()[at + 1]; a++) {
                    String event =
                            cases.group()[at] + " " + fold.itemName()[cases.answer()[a]] + " " + cases.rating()[a];
                    assertThat(train).doesNotContain(event);
                    tested.merge(event, 1, Integer::sum);
                }
            }
            assertThat(train.size()).isLessThan(all.size()).isPositive();
            assertThat(shoppers.events()).isEqualTo(train.size());
        }
        assertThat(tested.values()).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:0.3", "last", "global:0.3"})
    void theTestIsNeverOlderThanTheHistory(String how) {
        Interactions all = random(2, 40, 30, 600);
        Fold fold =
                Dataset.split(all, Split.parse(how), REPEATS, Content.NONE, 5).fold(0);
        // The weight of each event is its number in time.
        for (int at = 0; at < fold.test().size(); at++) {
            Query query = fold.test().query(at);
            for (int a = fold.test().answerFrom()[at]; a < fold.test().answerFrom()[at + 1]; a++) {
                for (float weight : query.weight()) {
                    assertThat(weight).isLessThan(fold.test().rating()[a]);
                }
            }
        }
        if (how.startsWith("global")) {
            assertThat(latest(fold.train().shoppers())).isLessThan(earliestAnswer(fold.test()));
        }
    }

    @Test
    void aUserKeepsTheWholePartOfTheRest() {
        Interactions all = new Interactions(Ids.none());
        int[] kept = {1, 1, 2, 3, 4, 4, 5, 6};
        for (int user = 0; user < kept.length; user++) {
            for (int i = 0; i <= user; i++) {
                all.add(user, i, -1, 1, 1000L * i, EventKind.VIEW, -1);
            }
            all.ids().users().number("u" + user);
            all.ids().items().number("i" + user);
        }
        Histories train = Dataset.split(all, Split.user(0.2), USERS, Content.NONE, 1)
                .fold(0)
                .train()
                .shoppers();
        for (int user = 0; user < kept.length; user++) {
            assertThat(train.to(user) - train.from(user)).as("of %d", user + 1).isEqualTo(kept[user]);
        }
    }

    @Test
    void knownAndUnseenItemsAreNoAnswersAndAreCounted() {
        Interactions all = new Interactions(Ids.none());
        add(all, "a", "x", 1);
        add(all, "a", "y", 2);
        add(all, "b", "x", 3);
        int train = all.size();
        add(all, "a", "x", 4);
        add(all, "b", "y", 5);
        add(all, "b", "y", 6);
        add(all, "b", "new", 7);
        add(all, "stranger", "x", 8);
        Fold fold = Dataset.given(all, train, Split.user(0.2), USERS, Content.NONE, 1)
                .fold(0);
        assertThat(fold.left()).isEqualTo(new Fold.LeftOut(1, 1, 1));
        assertThat(fold.test().size()).isEqualTo(2);
        assertThat(fold.test().answers(0)).isEqualTo(1);
        assertThat(fold.test().rating()).containsExactly(6, 8);
        assertThat(fold.test().query(1).length()).isZero();
        assertThat(fold.train().items()).isEqualTo(2);
    }

    @Test
    void theValidationSplitHoldsNothingOfTheTest() {
        Interactions all = random(3, 40, 30, 900);
        Dataset data = Dataset.split(all, Split.user(0.3), REPEATS, Content.NONE, 5);
        Set<Float> test = new HashSet<>();
        for (float weight : data.fold(0).test().rating()) {
            test.add(weight);
        }
        Fold validation = data.validation(0);
        Histories train = validation.train().shoppers();
        for (int at = 0; at < train.events(); at++) {
            assertThat(test).doesNotContain(train.weight(at));
        }
        for (float weight : validation.test().rating()) {
            assertThat(test).doesNotContain(weight);
        }
        assertThat(validation.test().size()).isPositive();
    }

    @Test
    void aTestFromAMomentOnLeavesSomethingToChooseParametersBy() {
        Interactions all = random(3, 40, 30, 900);
        Dataset data = Dataset.split(all, Split.parse("global:700"), REPEATS, Content.NONE, 5);
        Fold validation = data.validation(0);
        assertThat(validation.test().size()).isPositive();
        for (float weight : validation.test().rating()) {
            assertThat(weight).isLessThan(700);
        }
        assertThat(latest(validation.train().shoppers())).isLessThan(earliestAnswer(validation.test()));
    }

    @Test
    void whatUsersDoOverTimeIsNotMixedIntoSessions() {
        Interactions all = new Interactions(Ids.none());
        for (int s = 0; s < 20; s++) {
            all.add(s % 3, all.ids().items().number("a"), session(all, s), 1, 1000L * s, EventKind.VIEW, -1);
            all.add(s % 3, all.ids().items().number("b"), session(all, s), 1, 1000L * s, EventKind.VIEW, -1);
        }
        all.ids().users().number("one of three");
        Fold fold = Dataset.split(all, Split.parse("global:0.25"), SESSIONS, Content.NONE, 1)
                .fold(0);
        assertThat(fold.train().shoppers()).isSameAs(fold.train().visits());
    }

    @Test
    void everyBeginningOfATestSessionForetellsItsNextKnownItem() {
        Interactions all = new Interactions(Ids.none());
        session(all, "1", 10, "a", "b", "c");
        session(all, "2", 20, "b", "a", "new", "a", "c");
        session(all, "3", 30, "c", "new");
        Fold fold = Dataset.split(all, Split.parse("global:20"), SESSIONS, Content.NONE, 1)
                .fold(0);
        assertThat(fold.train().visits().groups()).isEqualTo(1);
        Cases cases = fold.test();
        assertThat(cases.size()).isEqualTo(3);
        assertThat(cases.query(2).item()).containsExactly(1, 0, 0);
        assertThat(cases.answer()).containsExactly(0, 0, 2);
        assertThat(fold.left().unseen()).isEqualTo(2);
        assertThat(all.ids().sessions().name(cases.group()[0])).isEqualTo("2");
    }

    @Test
    void wholeSessionsAreWithheldTheLatestOnes() {
        Interactions all = new Interactions(Ids.none());
        for (int s = 0; s < 20; s++) {
            session(all, "s" + (19 - s), 1000L * (19 - s), "a", "b");
        }
        Fold fold = Dataset.split(all, Split.parse("global:0.25"), SESSIONS, Content.NONE, 1)
                .fold(0);
        assertThat(fold.test().group()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(fold.train().visits().groups()).isEqualTo(15);
    }

    @Test
    void onlyFirstEventsOfUsersWithEnoughOfThemTakePart() {
        Interactions all = new Interactions(Ids.none());
        for (int i = 0; i < 6; i++) {
            add(all, "often", "same", i);
            add(all, "much", "i" + i, i);
        }
        Protocol protocol = new Protocol(false, true, 5, true, false);
        Fold fold =
                Dataset.split(all, Split.user(0.2), protocol, Content.NONE, 1).fold(0);
        assertThat(fold.train().shoppers().groups()).isEqualTo(1);
        assertThat(fold.train().shoppers().events()).isEqualTo(4);
        assertThat(fold.train().items()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "users", "user:2", "user:x", "folds:1", "folds:200", "global:never"})
    void anUnknownSplitIsToldWhatThereIs(String how) {
        assertThatThrownBy(() -> Split.parse(how))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("folds:5");
    }

    /** Times ascend with the events' numbers, which are their weights too. */
    private static Interactions random(long seed, int users, int items, int events) {
        Random random = new Random(seed);
        Interactions all = new Interactions(Ids.none());
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < events; i++) {
            String user = "u" + random.nextInt(users);
            String item = "i" + random.nextInt(items);
            if (taken.add(user + item)) {
                add(all, user, item, i);
            }
        }
        return all;
    }

    private static void add(Interactions all, String user, String item, int at) {
        all.add(all.ids().users().number(user), all.ids().items().number(item), -1, at, 1000L * at, EventKind.VIEW, -1);
    }

    private static void session(Interactions all, String name, long second, String... items) {
        for (String item : items) {
            int session = all.ids().sessions().number(name);
            all.add(-1, all.ids().items().number(item), session, 1, 1000 * second, EventKind.VIEW, -1);
        }
    }

    private static int session(Interactions all, int number) {
        return all.ids().sessions().number("s" + number);
    }

    private static float latest(Histories train) {
        float latest = 0;
        for (int at = 0; at < train.events(); at++) {
            latest = Math.max(latest, train.weight(at));
        }
        return latest;
    }

    private static float earliestAnswer(Cases cases) {
        float earliest = Float.MAX_VALUE;
        for (float weight : cases.rating()) {
            earliest = Math.min(earliest, weight);
        }
        return earliest;
    }
}
