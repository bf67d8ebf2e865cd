package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.neighbour.Taste;
import java.util.stream.Stream;

/** The knobs that the linear models share. */
final class LinearParameters {

    private LinearParameters() {}

    static Parameters with(Parameter... more) {
        Stream<Parameter> own = Stream.of(
                Parameter.of("lambda", 250, "evidence that a weight needs, in groups", 10, 50, 100, 250, 500, 1000),
                Parameter.of("discount", 0.25, "power of its count that an item's score is divided by", 0, 0.25, 0.4),
                Parameter.of("neighbours", 100, "weights kept per item", 50, 100, 200));
        return new Parameters(Stream.of(own, Taste.parameters(), Stream.of(more))
                .flatMap(parameters -> parameters)
                .toList());
    }

    static Ridge ridge(Parameters parameters) {
        return new Ridge(
                parameters.get("lambda"), parameters.get("discount"), Math.max(1, parameters.whole("neighbours")));
    }
}
