package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.metric.Accuracy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses parameters by coordinate search on a validation split: one parameter after the other takes the best of its
 * choices, until a whole round changes nothing or time is up.
 */
public final class Tuner {

    private final Fold validation;
    private final Goal goal;
    private final long nanos;
    private final int trials;
    private final Training means;
    private final Map<Parameters, Double> known = new HashMap<>();
    private final List<Outcome.Tried> tried = new ArrayList<>();
    private long began;
    private long longest;
    private boolean ended = true;

    /**
     * @param seconds after which no further training begins that would presumably take longer
     * @param trials at most
     */
    public Tuner(Fold validation, Goal goal, double seconds, int trials, Training means) {
        this.validation = validation;
        this.goal = goal;
        this.nanos = (long) (seconds * 1e9);
        this.trials = trials;
        this.means = means;
    }

    public List<Outcome.Tried> tried() {
        return List.copyOf(tried);
    }

    /** Whether the search came to its end; otherwise its time did. */
    public boolean ended() {
        return ended;
    }

    /** @param fixed names of parameters that stay as they are */
    public Algorithm best(Algorithm algorithm, Set<String> fixed) {
        began = System.nanoTime();
        Parameters best = algorithm.parameters();
        double figure = figure(algorithm);
        boolean better = true;
        while (better) {
            better = false;
            for (Parameter parameter : algorithm.parameters().all()) {
                for (double choice : fixed.contains(parameter.name()) ? new double[0] : parameter.choices()) {
                    Parameters other = best.with(parameter.name(), choice);
                    if (!known.containsKey(other) && timeIsUp()) {
                        ended = false;
                        continue;
                    }
                    double its = figure(algorithm.with(other));
                    if (its > figure) {
                        figure = its;
                        best = other;
                        better = true;
                    }
                }
            }
        }
        return algorithm.with(best);
    }

    private boolean timeIsUp() {
        return tried.size() >= trials || System.nanoTime() - began + longest > nanos;
    }

    private double figure(Algorithm algorithm) {
        Parameters parameters = algorithm.parameters();
        Double before = known.get(parameters);
        if (before != null) {
            return before;
        }
        long start = System.nanoTime();
        double figure = measured(algorithm);
        longest = Math.max(longest, System.nanoTime() - start);
        known.put(parameters, figure);
        tried.add(new Outcome.Tried(parameters, figure));
        return figure;
    }

    private double measured(Algorithm algorithm) {
        try {
            Ranker ranker = new Ranker(algorithm.learn(validation.train(), means), validation.test(), goal.k());
            return new Accuracy(List.of(goal.metric()), goal.k())
                    .of(ranker.all(means), validation.test())
                    .mean(0);
        } catch (TooLargeException e) {
            return Double.NEGATIVE_INFINITY;
        }
    }
}
