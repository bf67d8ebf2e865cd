package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.stream.Stream;

/**
 * Item-item nearest neighbours by (asymmetric) cosine: what is bought together with what the shopper took an interest in.
 * Fresh histories change the counts of their own items only; as long as every pair is remembered, the model is then the same
 * as if it had been learned anew. Sarwar et al., "Item-based collaborative filtering recommendation algorithms", WWW 2001.
 *
 * @param parameters as {@link #parameters()} of a new one, with other values
 */
public record ItemKnn(Parameters parameters) implements Algorithm {

    public static final String FORMAT = ItemKnnModel.FORMAT;

    public static final ModelFormats.Reader READER = ItemKnnModel::read;

    public ItemKnn() {
        this(new Parameters(Stream.concat(
                        Stream.of(
                                Parameter.of("shrinkage", 20, "groups that halve a similarity", 0, 5, 10, 20, 50, 100),
                                Parameter.of("neighbours", 50, "kept per item", 20, 50, 100, 200),
                                Parameter.of("alpha", 0.3, "0.5: cosine; less favours the popular", 0.2, 0.3, 0.4, 0.5),
                                Parameter.of("pairs", 500, "remembered per item for updates, the most frequent"),
                                Parameter.of("visits", 0, "1: pairs within a visit; 0: of all one did", 0, 1)),
                        Taste.parameters())
                .toList()));
    }

    @Override
    public String name() {
        return ItemKnnModel.FORMAT;
    }

    @Override
    public ItemKnn with(Parameters other) {
        return new ItemKnn(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Similarity similarity = new Similarity(
                Math.max(1, parameters.whole("neighbours")),
                Math.max(0, parameters.get("shrinkage")),
                parameters.get("alpha"));
        Taste taste = Taste.of(parameters);
        return ItemKnnModel.learned(
                similarity, taste, parameters.get("visits") != 0, remembered(data.items(), training), data, training);
    }

    /** Pairs per item, of those that fit into half of the memory; 20 bytes each while they are counted. */
    private int remembered(int items, Training training) {
        int neighbours = parameters.whole("neighbours");
        long fit = training.memoryBytes() / 2 / 20 / Math.max(1, items);
        if (fit < Math.min(neighbours, items)) {
            throw new TooLargeException(
                    "%,d items with %d neighbours each need %,d MB, and there are %,d: give it more memory or fewer neighbours"
                            .formatted(
                                    items, neighbours, 40L * items * neighbours >> 20, training.memoryBytes() >> 20));
        }
        return (int) Math.min(Math.max(neighbours, parameters.whole("pairs")), fit);
    }
}
