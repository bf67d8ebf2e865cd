package dev.trellis.recommend;

import dev.trellis.candidate.CandidateSource;
import dev.trellis.rerank.Reranker;
import java.util.List;

/** A unit with the parts that it names, in the order of their names where order does not matter. */
record UnitPlan(String name, List<CandidateSource> sources, double[] weights, List<Reranker> rerankers) {

    static UnitPlan of(Unit unit, NamedParts<CandidateSource> sources, NamedParts<Reranker> rerankers) {
        String asker = "Unit '" + unit.name() + "'";
        List<String> names = unit.sources().keySet().stream().sorted().toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException(asker + " names no candidate source. Known candidate sources: "
                    + String.join(", ", sources.byName().keySet()));
        }
        return new UnitPlan(
                unit.name(),
                names.stream().map(name -> sources.get(name, asker)).toList(),
                names.stream().mapToDouble(unit.sources()::get).toArray(),
                unit.rerankers().stream()
                        .map(name -> rerankers.get(name, asker))
                        .toList());
    }
}
