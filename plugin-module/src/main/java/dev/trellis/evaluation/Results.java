package dev.trellis.evaluation;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Described;
import dev.trellis.candidate.model.Learned;
import dev.trellis.evaluation.data.Dataset;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.metric.Lists;
import dev.trellis.evaluation.run.Outcome;
import dev.trellis.evaluation.run.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells what tuning chose, and writes lists and models to the files that were asked for. */
final class Results implements Trial.Listener {

    private final Options options;
    private final Dataset data;
    private final Console console;
    private final boolean several;

    /** @param models with more than one, each one's files have its name in theirs */
    Results(Options options, Dataset data, Console console, int models) {
        this.options = options;
        this.data = data;
        this.console = console;
        this.several = models + (options.path("--load") == null ? 0 : 1) > 1;
    }

    @Override
    public void tuned(Algorithm algorithm, List<Outcome.Tried> tried, Algorithm best, boolean ended) {
        console.say("%s: tried on a part of train, by %s:".formatted(algorithm.name(), options.goal()));
        for (Outcome.Tried one : tried) {
            String figure =
                    Double.isFinite(one.figure()) ? String.format(Locale.ROOT, "%.4f", one.figure()) : "too large";
            console.say("  %s  %s".formatted(figure, one.parameters()));
        }
        if (!ended) {
            console.say("  the search was cut short by --tune-seconds or --tune-trials");
        }
        console.say("  chosen: " + best.parameters());
    }

    @Override
    public void ranked(String name, int number, Fold fold, Learned model, Lists lists) throws IOException {
        if (model instanceof Described told) {
            console.say(name + ": " + told.description());
        }
        ListFiles files = new ListFiles(data.ids(), fold, lists);
        Path out = named("--out", name, number);
        if (out != null) {
            files.users(out);
        }
        Path prefixes = named("--prefixes", name, number);
        if (prefixes != null) {
            files.prefixes(prefixes);
        }
        Path save = named("--save", name, number);
        if (save != null) {
            new ModelFile(save, fold, data.ids()).save(model);
        }
    }

    @Override
    public void failed(Algorithm algorithm, RuntimeException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        console.say("%s failed: %s".formatted(algorithm.name(), trace));
    }

    private Path named(String option, String name, int fold) {
        Path path = options.path(option);
        if (path == null) {
            return null;
        }
        String word = data.folds() > 1 ? "fold" + (fold + 1) : "";
        if (several) {
            word = word.isEmpty() ? name : name + "." + word;
        }
        return word.isEmpty() ? path : Output.named(path, word);
    }
}
