package dev.trellis.evaluation;

import dev.trellis.candidate.model.Histories;
import dev.trellis.evaluation.data.Cases;
import dev.trellis.evaluation.metric.Sums;
import java.util.Arrays;

/** Makes questions of what shoppers did before and after a moment. */
final class HoldOut {

    private HoldOut() {}

    /** One per shopper with both a past and something new afterwards. */
    static Cases cases(Histories train, Histories holdOut) {
        int groups = Math.min(train.groups(), holdOut.groups());
        int[] group = new int[groups];
        int[] end = new int[groups];
        int[] answerFrom = new int[groups + 1];
        int[] answer = new int[holdOut.events()];
        int[] seenBy = new int[Math.max(train.items(), holdOut.items())];
        int cases = 0;
        int answers = 0;
        for (int g = 0; g < groups; g++) {
            for (int at = train.from(g); at < train.to(g); at++) {
                seenBy[train.item(at)] = g + 1;
            }
            int first = answers;
            for (int at = holdOut.from(g); train.to(g) > train.from(g) && at < holdOut.to(g); at++) {
                if (seenBy[holdOut.item(at)] != g + 1) {
                    seenBy[holdOut.item(at)] = g + 1;
                    answer[answers++] = holdOut.item(at);
                }
            }
            if (answers > first) {
                group[cases] = g;
                end[cases] = train.to(g);
                answerFrom[++cases] = answers;
            }
        }
        int[] asked = Arrays.copyOf(group, cases);
        return new Cases(
                train,
                asked,
                asked,
                Arrays.copyOf(end, cases),
                Arrays.copyOf(answerFrom, cases + 1),
                Arrays.copyOf(answer, answers),
                new float[answers],
                new byte[0],
                true,
                true);
    }

    static Sums difference(Sums one, Sums other) {
        double[] sum = new double[one.sum().length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one.sum()[i] - other.sum()[i];
        }
        return new Sums(one.names(), sum, one.cases());
    }
}
