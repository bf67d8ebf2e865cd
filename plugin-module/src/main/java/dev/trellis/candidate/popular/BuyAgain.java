package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.io.IOException;

/**
 * What a shopper bought before and is due to buy again. Learns per item how long it is until it is bought again and how
 * often it is at all, from repeated purchases, pulled to the item's category and that to the shop; see
 * {@link Repurchases} for what it answers.
 */
public final class BuyAgain implements Algorithm {

    public static final String FORMAT = "buy-again";

    private final Parameters parameters;

    public BuyAgain() {
        this(Parameters.of(
                Parameter.of("prior", 10, "purchases for which category and shop stand", 2, 5, 10, 20),
                Parameter.of("own-prior", 2, "purchases for which others stand against the shopper's own", 1, 2, 4, 8),
                Parameter.of("same-days", 1, "purchases closer than this are one", 1, 2, 4)));
    }

    private BuyAgain(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "buy-again";
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new BuyAgain(other);
    }

    /** Data in which nothing is bought, and nothing is bought twice, gives a model without an opinion. */
    @Override
    public Learned learn(TrainingData data, Training training) {
        Histories histories = data.shoppers();
        double same = 86_400 * parameters.get("same-days");
        Intervals intervals = new Intervals(histories.items(), Categories.of(histories.items(), data.content()));
        long[] bought = new long[histories.items()];
        int[] buyer = new int[histories.items()];
        for (int shopper = 0; shopper < histories.groups(); shopper++) {
            if (shopper % 65_536 == 0) {
                training.report("buy-again: shoppers", shopper, histories.groups());
            }
            for (int at = histories.from(shopper); at < histories.to(shopper); at++) {
                if (histories.kind(at) != EventKind.PURCHASE || histories.weight(at) <= 0) {
                    continue;
                }
                int item = histories.item(at);
                boolean again = buyer[item] == shopper + 1;
                long gap = histories.second(at) - bought[item];
                if (again && gap < same) {
                    continue;
                }
                intervals.purchase(item);
                if (again) {
                    intervals.repeat(item, Math.log(Math.max(1, gap)));
                }
                buyer[item] = shopper + 1;
                bought[item] = histories.second(at);
            }
        }
        return intervals.learned(parameters.get("prior"), parameters.get("own-prior"), same);
    }

    public static Learned read(ModelInput in) throws IOException {
        return Repurchases.read(in);
    }
}
