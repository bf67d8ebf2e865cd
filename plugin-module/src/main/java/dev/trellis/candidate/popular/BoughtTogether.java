package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ItemLinks;
import dev.trellis.candidate.model.ItemLists;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Items that come in one order more often than chance puts them there: pairs with a lift above 1, ranked by the root of
 * the log-likelihood ratio of their counts (Dunning, Accurate Methods for the Statistics of Surprise and Coincidence,
 * 1993). An order is what was bought in one visit.
 */
public final class BoughtTogether implements Algorithm {

    private final Parameters parameters;

    public BoughtTogether() {
        this(Parameters.of(
                Parameter.of("per-step", 0.8, "of an item's say for each event since", 0.5, 0.7, 0.8, 0.9, 1),
                Parameter.of("visit-only", 1, "1: only the present visit speaks, if there is one; 0: all", 0, 1),
                Parameter.of("k", 100, "longest list of an item", 50, 100, 200),
                Parameter.of("support", 2, "fewest orders that a pair must share", 1, 2, 3, 5),
                Parameter.of("longest", 100, "items of an order that count, the last ones", 50, 100, 200, 500)));
    }

    private BoughtTogether(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "bought-together";
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new BoughtTogether(other);
    }

    /** Data in which nothing is bought is taken as orders as it is. */
    @Override
    public Learned learn(TrainingData data, Training training) {
        training.report("bought-together: orders", 0, data.visits().groups());
        SparseMatrix orders = Orders.of(data.visits(), parameters.whole("longest"));
        SparseMatrix ordersOf = orders.transposed();
        SparseMatrix links = ItemLists.best(
                data.items(),
                parameters.whole("k"),
                "bought-together: items",
                training,
                () -> new PairCounts(orders, ordersOf, parameters.whole("support"))::surprising);
        return new ItemLinks(
                links,
                new ItemLinks.Fading((float) parameters.get("per-step"), 0, parameters.whole("visit-only") == 1));
    }
}
