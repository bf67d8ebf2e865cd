package dev.trellis.candidate.model;

import java.util.List;
import java.util.stream.Collectors;

/** An algorithm's knobs, in the order in which they are best tuned. */
public record Parameters(List<Parameter> all) {

    public Parameters {
        all = List.copyOf(all);
    }

    public static Parameters of(Parameter... all) {
        return new Parameters(List.of(all));
    }

    /** @throws IllegalArgumentException if there is none of this name; the message lists those there are */
    public double get(String name) {
        return find(name).value();
    }

    public int whole(String name) {
        return (int) Math.round(get(name));
    }

    /** @throws IllegalArgumentException if there is none of this name; the message lists those there are */
    public Parameters with(String name, double value) {
        find(name);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s needs a number, not %s".formatted(name, value));
        }
        return new Parameters(
                all.stream().map(p -> p.name().equals(name) ? p.with(value) : p).toList());
    }

    private Parameter find(String name) {
        return all.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no parameter '%s'. There are: %s"
                        .formatted(name, all.stream().map(Parameter::name).collect(Collectors.joining(", ")))));
    }

    @Override
    public String toString() {
        return all.stream().map(Parameter::toString).collect(Collectors.joining(" "));
    }
}
