package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Composed;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Dataset;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.data.InputException;
import dev.trellis.evaluation.metric.Figures;
import dev.trellis.evaluation.metric.Lists;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Tunes, trains and measures one algorithm on all folds. */
public final class Trial {

    private final Dataset data;
    private final Plan plan;
    private final Training means;
    private final Listener listener;
    private final Map<String, Algorithm> tuned = new HashMap<>();

    public Trial(Dataset data, Plan plan, Training means, Listener listener) {
        this.data = data;
        this.plan = plan;
        this.means = means;
        this.listener = listener;
    }

    /**
     * A model that is too large or fails becomes an outcome without figures.
     *
     * @throws CancellationException if it was stopped
     * @throws IOException from the listener
     */
    public Outcome of(Algorithm algorithm) throws IOException {
        List<Outcome.Tried> tried = new ArrayList<>();
        Algorithm chosen = algorithm;
        Figures figures = figures();
        Cost cost = null;
        try {
            for (int f = 0; f < data.folds(); f++) {
                chosen = tuned(algorithm, f, tried);
                Meter meter = trained(chosen, data.fold(f));
                Cost its = measured(algorithm.name(), f, meter.model(), meter.cost(), figures);
                cost = f == 0 ? its : cost;
            }
        } catch (CancellationException | InputException e) {
            throw e;
        } catch (TooLargeException e) {
            return Outcome.failed(algorithm.name(), chosen.parameters(), e.getMessage(), false);
        } catch (OutOfMemoryError e) {
            return Outcome.failed(
                    algorithm.name(),
                    chosen.parameters(),
                    "it ran out of memory; give it more, or a smaller --memory",
                    true);
        } catch (RuntimeException e) {
            listener.failed(algorithm, e);
            return Outcome.failed(algorithm.name(), chosen.parameters(), "it failed: " + e, true);
        }
        return new Outcome(algorithm.name(), chosen.parameters(), tried, figures.estimates(), cost, null, false);
    }

    /** A model that was learned elsewhere, in the numbers of the only fold. */
    public Outcome of(String name, Learned model) throws IOException {
        Figures figures = figures();
        Cost cost = measured(name, 0, model, new Cost(0, 0, 0, 0, model.bytes(), 0, 0), figures);
        return new Outcome(name, new Parameters(List.of()), List.of(), figures.estimates(), cost, null, false);
    }

    private Figures figures() {
        return new Figures(plan.accuracy(), plan.figuresAt(), means.seed(), means.cores());
    }

    private Cost measured(String name, int number, Learned model, Cost cost, Figures figures) throws IOException {
        Fold fold = data.fold(number);
        Lists lists = new Ranker(model, fold.test(), plan.places()).all(means);
        figures.add(model, fold.train(), fold.test(), lists);
        listener.ranked(name, number, fold, model, lists);
        return number == 0 ? cost.with(Latency.micros(model, fold.test())) : cost;
    }

    /** A blend's members are tuned one by one, within the same time together; what was tuned before stays so. */
    private Algorithm tuned(Algorithm algorithm, int fold, List<Outcome.Tried> tried) {
        if (!(algorithm instanceof Composed blend) || !plan.tune()) {
            return tuned(algorithm, fold, plan.tuneSeconds(), tried);
        }
        double seconds = plan.tuneSeconds() / blend.members().size();
        return blend.of(blend.members().stream()
                .map(member -> tuned(member, fold, seconds, tried))
                .toList());
    }

    private Algorithm tuned(Algorithm algorithm, int fold, double seconds, List<Outcome.Tried> tried) {
        String key = fold + " " + algorithm.name();
        Algorithm before = tuned.get(key);
        if (before == null) {
            before = search(algorithm, fold, seconds, tried);
            tuned.put(key, before);
        }
        return before;
    }

    private Algorithm search(Algorithm algorithm, int fold, double seconds, List<Outcome.Tried> tried) {
        boolean choices = algorithm.parameters().all().stream()
                .anyMatch(parameter ->
                        parameter.choices().length > 0 && !plan.fixed(algorithm).contains(parameter.name()));
        if (!plan.tune() || !choices) {
            return algorithm;
        }
        Tuner tuner = new Tuner(data.validation(fold), plan.goal(), seconds, plan.tuneTrials(), means);
        Algorithm best = tuner.best(algorithm, plan.fixed(algorithm));
        tried.addAll(tuner.tried());
        listener.tuned(algorithm, tuner.tried(), best, tuner.ended());
        return best;
    }

    private Meter trained(Algorithm algorithm, Fold fold) {
        return Meter.measure(() -> algorithm.learn(fold.train(), means));
    }

    /** Hears what came out. */
    public interface Listener {

        /** @param ended whether the search came to its end, and not only to the end of its time */
        void tuned(Algorithm algorithm, List<Outcome.Tried> tried, Algorithm best, boolean ended);

        /** @param number of the fold */
        void ranked(String name, int number, Fold fold, Learned model, Lists lists) throws IOException;

        void failed(Algorithm algorithm, RuntimeException failure);
    }
}
