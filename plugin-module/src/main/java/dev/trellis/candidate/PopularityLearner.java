package dev.trellis.candidate;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.signal.SignalType;
import java.util.UUID;
import java.util.function.Function;

/** What is in demand, and what was ordered how often; of the groups of the data as visits. */
public final class PopularityLearner implements Algorithm {

    private final String name;
    private final Function<Demand, double[]> scores;

    private PopularityLearner(String name, Function<Demand, double[]> scores) {
        this.name = name;
        this.scores = scores;
    }

    public static PopularityLearner trending() {
        return new PopularityLearner("trending", Demand::trending);
    }

    public static PopularityLearner purchased() {
        return new PopularityLearner("purchased", Demand::purchased);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Parameters parameters() {
        return Parameters.of();
    }

    @Override
    public Algorithm with(Parameters parameters) {
        return this;
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        training.report(name, 0, 1);
        Histories visits = data.visits();
        Demand demand = new Demand(data.items(), 1000 * visits.latest());
        for (int visit = 0; visit < visits.groups(); visit++) {
            UUID id = new UUID(0, visit);
            for (int at = visits.from(visit); at < visits.to(visit); at++) {
                demand.add(visits.item(at), type(visits.kind(at)), id, 1000 * visits.second(at));
            }
        }
        return new ItemScores(scores.apply(demand));
    }

    private static SignalType type(EventKind kind) {
        return switch (kind) {
            case PURCHASE -> SignalType.PURCHASE;
            case ADD_TO_CART -> SignalType.ADD_TO_CART;
            default -> SignalType.VIEW_ITEM;
        };
    }
}
