package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;

/** Puts train and test of one fold together. */
final class FoldBuilder {

    private final Interactions all;
    private final Grouped groups;
    private final byte[] fold;
    private final byte test;
    private final Protocol protocol;
    private final int[] itemNumber;
    private final int[] groupNumber;
    private int[] eventAt = new int[0];
    private int items;

    /**
     * @param groups events by user, or by session in sessions mode
     * @param fold of each event, see {@link Splitter}
     * @param test which fold is withheld
     */
    FoldBuilder(Interactions all, Grouped groups, byte[] fold, int test, Protocol protocol) {
        this.all = all;
        this.groups = groups;
        this.fold = fold;
        this.test = (byte) test;
        this.protocol = protocol;
        itemNumber = new int[all.ids().items().size()];
        groupNumber = new int[groups.groups()];
    }

    Fold build(Content content) {
        int[] itemName = numberItems();
        Histories own = histories(groups, groupNumber);
        TrainingData train = protocol.sessions() ? ofSessions(own) : ofUsers(own);
        CaseBuilder cases = protocol.sessions()
                ? new SessionCases(all, groups, this::inTest, itemNumber, items)
                : new UserCases(all, groups, this::inTest, itemNumber, groupNumber, own, protocol);
        Cases asked = cases.build();
        ItemContent known = content.of(itemName);
        return new Fold(
                new TrainingData(train.shoppers(), train.visits(), known, train.situations()),
                asked,
                itemName,
                shopperNames(),
                cases.left());
    }

    private int[] shopperNames() {
        if (protocol.sessions()) {
            return new int[0];
        }
        int[] name = new int[groupNumber.length];
        int count = 0;
        for (int user = 0; user < groupNumber.length; user++) {
            name[count] = user;
            count += groupNumber[user] == Names.NONE ? 0 : 1;
        }
        return Arrays.copyOf(name, count);
    }

    private boolean inTrain(int event) {
        return fold[event] != test && fold[event] != Splitter.OUT;
    }

    private boolean inTest(int event) {
        return fold[event] == test;
    }

    private int[] numberItems() {
        Arrays.fill(itemNumber, Names.NONE);
        int[] name = new int[itemNumber.length];
        for (int event = 0; event < all.size(); event++) {
            if (inTrain(event) && itemNumber[all.item(event)] == Names.NONE) {
                name[items] = all.item(event);
                itemNumber[all.item(event)] = items++;
            }
        }
        return Arrays.copyOf(name, items);
    }

    private TrainingData ofUsers(Histories shoppers) {
        Histories visits = all.hasSessions()
                ? histories(Grouped.bySession(all), new int[all.ids().sessions().size()])
                : shoppers.visitsApart(Cases.VISITS_APART_SECONDS);
        int[] situations = situations(visits);
        return new TrainingData(shoppers, visits, ItemContent.NONE, situations);
    }

    /** Who comes back is not known to the test, so that sessions are all there is to learn from. */
    private TrainingData ofSessions(Histories visits) {
        return new TrainingData(visits, visits, ItemContent.NONE, situations(visits));
    }

    /** Of each visit that of its first event; the visits were the last histories to be put together. */
    private int[] situations(Histories visits) {
        if (!all.hasSituations()) {
            return new int[0];
        }
        int[] situations = new int[visits.groups()];
        for (int visit = 0; visit < situations.length; visit++) {
            situations[visit] = all.situation(eventAt[visits.from(visit)]);
        }
        return situations;
    }

    /** Train by group; groups without an event in train get no number. */
    private Histories histories(Grouped by, int[] number) {
        HistoriesBuilder builder = new HistoriesBuilder();
        int count = 0;
        eventAt = all.hasSituations() ? new int[by.order().length] : new int[0];
        for (int g = 0; g < by.groups(); g++) {
            number[g] = Names.NONE;
            for (int at = by.start()[g]; at < by.start()[g + 1]; at++) {
                int event = by.order()[at];
                if (inTrain(event)) {
                    number[g] = number[g] == Names.NONE ? count++ : number[g];
                    if (eventAt.length > 0) {
                        eventAt[builder.size()] = event;
                    }
                    builder.add(
                            number[g],
                            itemNumber[all.item(event)],
                            all.weight(event),
                            Math.floorDiv(all.millis(event), 1000),
                            all.kind(event));
                }
            }
        }
        return builder.build(count, items);
    }
}
