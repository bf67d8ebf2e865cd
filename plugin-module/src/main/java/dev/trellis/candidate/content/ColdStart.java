package dev.trellis.candidate.content;

import dev.trellis.candidate.factor.Als;
import dev.trellis.candidate.factor.ItemVectors;
import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.popular.SituationPopularity;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Factors that know new items and new shoppers. A new item is placed in the factors' space by its content, as far as too
 * few shoppers had to do with it (the idea of Gantner et al., Learning Attribute-to-Feature Mappings for Cold-Start
 * Recommendations, ICDM 2010); without content it has the items' mean place. A shopper without a history gets what is
 * popular in the situation.
 */
public final class ColdStart implements Algorithm {

    public static final String FORMAT = "cold-start";

    private final Als factors;
    private final SituationPopularity popularity;
    private final Parameters own;

    public ColdStart() {
        this(
                new Als(),
                new SituationPopularity(),
                Parameters.of(
                        Parameter.of(
                                "trust", 10, "shoppers of an item that weigh as much as its content", 1, 3, 10, 30),
                        Parameter.of("ridge", 0.3, "strength of the ridge", 0.1, 0.3, 1, 3),
                        Parameter.of("attributes", 1, "what an attribute counts against a word", 0.5, 1, 2)));
    }

    private ColdStart(Als factors, SituationPopularity popularity, Parameters own) {
        this.factors = factors;
        this.popularity = popularity;
        this.own = own;
    }

    @Override
    public String name() {
        return "cold-start";
    }

    /** Its own, and the factors'. */
    @Override
    public Parameters parameters() {
        return new Parameters(Stream.concat(own.all().stream(), factors.parameters().all().stream())
                .toList());
    }

    @Override
    public Algorithm with(Parameters other) {
        return new ColdStart(factors.with(part(factors.parameters(), other)), popularity, part(own, other));
    }

    private static Parameters part(Parameters mine, Parameters all) {
        Parameters part = mine;
        for (Parameter parameter : mine.all()) {
            part = part.with(parameter.name(), all.get(parameter.name()));
        }
        return part;
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        SparseMatrix counts = new Terms(1, own.get("attributes")).count(data.items(), data.content());
        SparseMatrix features = TermWeights.bm25(counts);
        Parameters asked = factors.parameters();
        Algorithm unsearched = factors.with(asked.with("exact", Integer.MAX_VALUE));
        ItemVectors model = (ItemVectors) unsearched.learn(data, training);
        return new WarmedFactors(
                new Places(features, own.get("trust"), own.get("ridge"))
                        .in(model, training)
                        .searching(asked.whole("exact"), training),
                popularity.learn(data, training));
    }

    public static Learned read(ModelInput in) throws IOException {
        return WarmedFactors.read(in);
    }
}
