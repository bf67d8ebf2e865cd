package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Dataset;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.metric.Bootstrap;
import dev.trellis.evaluation.metric.Lists;
import dev.trellis.evaluation.metric.Sums;
import java.util.ArrayList;
import java.util.List;

/** Tunes, trains and measures one algorithm on all folds. */
public final class Trial {

    private final Dataset data;
    private final Plan plan;
    private final Training means;
    private final Listener listener;

    public Trial(Dataset data, Plan plan, Training means, Listener listener) {
        this.data = data;
        this.plan = plan;
        this.means = means;
        this.listener = listener;
    }

    /**
     * A model that is too large or fails becomes an outcome without figures.
     *
     * @throws java.util.concurrent.CancellationException if it was stopped
     */
    public Outcome of(Algorithm algorithm) {
        List<Outcome.Tried> tried = new ArrayList<>();
        Algorithm chosen = algorithm;
        Sums sums = null;
        Cost cost = null;
        try {
            for (int f = 0; f < data.folds(); f++) {
                chosen = tuned(algorithm, f, tried);
                Fold fold = data.fold(f);
                Meter meter = trained(chosen, fold);
                Lists lists = new Ranker(meter.model(), fold.test(), plan.places()).all(means);
                Sums its = plan.accuracy().of(lists, fold.test());
                sums = sums == null ? its : sums.and(its);
                cost = cost == null ? meter.cost().with(Latency.micros(meter.model(), fold.test())) : cost;
                listener.ranked(chosen, f, fold, meter.model(), lists);
            }
        } catch (TooLargeException e) {
            return Outcome.failed(algorithm.name(), chosen.parameters().toString(), e.getMessage());
        }
        Bootstrap bootstrap = new Bootstrap(means.seed(), means.cores());
        return new Outcome(algorithm.name(), chosen.parameters().toString(), tried, bootstrap.means(sums), cost, null);
    }

    private Algorithm tuned(Algorithm algorithm, int fold, List<Outcome.Tried> tried) {
        if (!plan.tune()) {
            return algorithm;
        }
        boolean choices = algorithm.parameters().all().stream()
                .anyMatch(parameter ->
                        parameter.choices().length > 0 && !plan.fixed(algorithm).contains(parameter.name()));
        if (!choices) {
            return algorithm;
        }
        Tuner tuner = new Tuner(data.validation(fold), plan.goal(), plan.tuneSeconds(), plan.tuneTrials(), means);
        Algorithm best = tuner.best(algorithm, plan.fixed(algorithm));
        tried.addAll(tuner.tried());
        listener.tuned(algorithm, tuner.tried(), best);
        return best;
    }

    private Meter trained(Algorithm algorithm, Fold fold) {
        return Meter.measure(() -> algorithm.learn(fold.train(), means));
    }

    /** Hears what came out. */
    public interface Listener {

        void tuned(Algorithm algorithm, List<Outcome.Tried> tried, Algorithm best);

        void ranked(Algorithm algorithm, int number, Fold fold, Learned model, Lists lists);
    }
}
