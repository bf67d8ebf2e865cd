package dev.trellis.rerank.explore;

import dev.trellis.Reason;
import dev.trellis.candidate.Question;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives one place of some units to a candidate that would not have had it, to learn whether shoppers like it. A shopper
 * meets the same choice all day. How likely it was is kept with the result.
 */
public final class Exploration implements Reranker {

    /** Of so many candidates one gets the place: what ranks far behind would disappoint. */
    private static final int CANDIDATES = 12;

    private final Policy policy;
    private final Set<String> units;
    private final int place;
    private final ResponseCounts counts;

    private Exploration(Policy policy, Set<String> units, int place, ResponseCounts counts) {
        this.policy = policy;
        this.units = units;
        this.place = place;
        this.counts = counts;
    }

    /**
     * @param policy {@code off}, {@code epsilon-greedy} or {@code thompson}
     * @param epsilon how often {@code epsilon-greedy} leaves the best out, 0 to 1
     * @param units names of the units, with commas
     * @param position of the place, from 1
     * @throws IllegalArgumentException that names the setting that is wrong
     */
    public static Exploration of(String policy, double epsilon, String units, int position, ResponseCounts counts) {
        if (!(epsilon >= 0 && epsilon <= 1)) {
            throw new IllegalArgumentException("trellis.exploration.epsilon is a number from 0 to 1, not " + epsilon);
        }
        if (position < 1) {
            throw new IllegalArgumentException("trellis.exploration.position is a number from 1, not " + position);
        }
        Policy chosen =
                switch (policy) {
                    case "off" -> null;
                    case "epsilon-greedy" -> new EpsilonGreedy(epsilon);
                    case "thompson" -> new ThompsonSampling();
                    default ->
                        throw new IllegalArgumentException(
                                "trellis.exploration is off, epsilon-greedy or thompson, not '" + policy + "'");
                };
        Set<String> names = Arrays.stream(units.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
        return new Exploration(chosen, chosen == null ? Set.of() : names, position - 1, counts);
    }

    @Override
    public String name() {
        return "exploration";
    }

    @Override
    public void rerank(Question question, Ranking ranking) {
        Question.Slot slot = question.slot();
        int at = place - slot.filled();
        int candidates = Math.min(CANDIDATES, ranking.size() - at);
        if (!units.contains(slot.unit()) || at < 0 || candidates < 2 || ranking.propensity(at) != 1) {
            return;
        }
        long[] products = new long[candidates];
        for (int i = 0; i < candidates; i++) {
            products[i] = question.catalog().id(ranking.product(at + i));
        }
        Policy.Choice choice = policy.choose(products, counts.current(slot.unit()), slot.seed());
        if (choice.candidate() > 0) {
            ranking.move(at + choice.candidate(), at);
            ranking.reason(at, Reason.Kind.EXPLORATION);
        }
        ranking.chance(at, choice.propensity());
    }
}
