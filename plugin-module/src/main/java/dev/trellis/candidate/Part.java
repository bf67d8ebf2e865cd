package dev.trellis.candidate;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of the things that are learned for the store.
 *
 * @param name by which candidate sources find it in the {@link Model}
 * @param basis which events it takes for belonging together
 */
public record Part(String name, Algorithm algorithm, Basis basis) {

    /** What makes one group of events. */
    public enum Basis {
        SHOPPERS(StoreData::personal),
        VISITS(StoreData::byVisit),
        ORDERS(StoreData::byOrder);

        private final Function<StoreData, TrainingData> data;

        Basis(Function<StoreData, TrainingData> data) {
            this.data = data;
        }
    }

    /**
     * By the names that settings use.
     *
     * @throws IllegalArgumentException if there is no such algorithm; the message lists those there are
     */
    public static Part of(String name, String algorithm, Basis basis, List<Algorithm> algorithms) {
        Algorithm found = algorithms.stream()
                .filter(one -> one.name().equals(algorithm))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The part '%s' is to be learned by '%s', which is no algorithm of this store. Known algorithms: %s"
                                .formatted(
                                        name,
                                        algorithm,
                                        algorithms.stream().map(Algorithm::name).collect(Collectors.joining(", ")))));
        return new Part(name, found, basis);
    }

    public TrainingData data(StoreData store) {
        return basis.data.apply(store);
    }

    public Learned learn(StoreData store, Training training) {
        return algorithm.learn(data(store), training);
    }

    /** @throws IllegalArgumentException if two have the same name */
    public static Map<String, Part> byName(List<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::name, part -> part, (a, b) -> {
            throw new IllegalArgumentException(
                    "Two parts of the model are named '%s'. Rename or remove one.".formatted(a.name()));
        }));
    }
}
