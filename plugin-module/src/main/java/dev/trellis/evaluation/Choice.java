package dev.trellis.evaluation;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Composed;
import dev.trellis.evaluation.data.InputException;
import dev.trellis.score.Algorithms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The algorithms to run, with the parameters that were given. */
record Choice(List<Algorithm> algorithms, Map<String, Set<String>> fixed) {

    /**
     * @param models names parted by commas, or {@code all}
     * @param settings each {@code model.parameter=value}
     */
    static Choice of(String models, List<String> settings) {
        List<Algorithm> chosen = new ArrayList<>();
        for (String name : models.split(",")) {
            if (name.strip().equals("all")) {
                chosen.addAll(Algorithms.all());
            } else {
                chosen.add(find(name.strip(), "--models"));
            }
        }
        Map<String, Set<String>> fixed = new HashMap<>();
        for (String setting : settings) {
            set(chosen, fixed, setting);
        }
        return new Choice(List.copyOf(chosen), fixed);
    }

    private static Algorithm find(String name, String option) {
        return Algorithms.all().stream()
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("%s knows no '%s'. There are: all, %s"
                        .formatted(
                                option,
                                name,
                                Algorithms.all().stream().map(Algorithm::name).collect(Collectors.joining(", ")))));
    }

    /** A blend takes a setting of one of its members, too. */
    private static Algorithm with(Algorithm algorithm, String name, String parameter, double value) {
        if (algorithm.name().equals(name)) {
            return algorithm.with(algorithm.parameters().with(parameter, value));
        }
        return algorithm instanceof Composed blend
                ? blend.of(blend.members().stream()
                        .map(member -> with(member, name, parameter, value))
                        .toList())
                : algorithm;
    }

    private static void set(List<Algorithm> chosen, Map<String, Set<String>> fixed, String setting) {
        String[] parts = setting.split("=", 2);
        int dot = parts[0].indexOf('.');
        if (parts.length < 2 || dot < 1) {
            throw new InputException("--set needs MODEL.PARAMETER=NUMBER, not '%s'".formatted(setting));
        }
        Algorithm named = find(parts[0].substring(0, dot), "--set");
        String parameter = parts[0].substring(dot + 1);
        try {
            double value = Double.parseDouble(parts[1]);
            chosen.replaceAll(algorithm -> with(algorithm, named.name(), parameter, value));
            named.parameters().get(parameter);
        } catch (NumberFormatException e) {
            throw new InputException("--set needs MODEL.PARAMETER=NUMBER, not '%s'".formatted(setting));
        } catch (IllegalArgumentException e) {
            throw new InputException("--set %s: %s".formatted(setting, e.getMessage()));
        }
        fixed.computeIfAbsent(named.name(), key -> new HashSet<>()).add(parameter);
    }
}
