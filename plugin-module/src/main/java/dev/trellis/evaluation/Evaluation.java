package dev.trellis.evaluation;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Described;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Content;
import dev.trellis.evaluation.data.Dataset;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.data.Ids;
import dev.trellis.evaluation.data.InteractionFile;
import dev.trellis.evaluation.data.Interactions;
import dev.trellis.evaluation.metric.Lists;
import dev.trellis.evaluation.run.Outcome;
import dev.trellis.evaluation.run.Plan;
import dev.trellis.evaluation.run.Report;
import dev.trellis.evaluation.run.Trial;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** One run of the command. */
final class Evaluation implements Trial.Listener {

    private final Options options;
    private final PrintStream out;
    private final Console console;
    private final BooleanSupplier stopped;
    private final Training means;

    Evaluation(Options options, PrintStream out, Console console, BooleanSupplier stopped) {
        this.options = options;
        this.out = out;
        this.console = console;
        this.stopped = stopped;
        Arguments given = options.given();
        long cores = given.whole("--cores", Cores.all().count());
        long memory = given.whole("--memory", Runtime.getRuntime().maxMemory() / 2 >> 20) << 20;
        means = new Training(given.whole("--seed", 1), new Cores((int) Math.max(1, cores)), memory, console, stopped);
    }

    /** False if a model failed. */
    boolean run() throws IOException {
        Choice choice = Choice.of(
                options.given().text("--models", "all"), options.given().all("--set"));
        Dataset data = read();
        Plan plan = new Plan(
                choice.algorithms(),
                choice.fixed(),
                options.accuracy(),
                Math.max(20, Arrays.stream(options.ks()).max().orElse(20)),
                options.tune(),
                options.goal(),
                options.given().number("--tune-seconds", 60),
                (int) options.given().whole("--tune-trials", 1000));
        describe(data.fold(0), data.folds());
        List<Outcome> outcomes = new ArrayList<>();
        boolean well = true;
        Trial trial = new Trial(data, plan, means, this);
        for (Algorithm algorithm : plan.algorithms()) {
            console.task(algorithm.name());
            outcomes.add(trial.of(algorithm));
        }
        out.println();
        out.print(Report.of(outcomes));
        return well;
    }

    private Dataset read() {
        Interactions all = new Interactions(Ids.none());
        List<Integer> ends = new ArrayList<>();
        for (Path path : options.files()) {
            console.task(path.getFileName().toString());
            InteractionFile file = new InteractionFile(path, options.format(), this::read);
            file.read(all);
            ends.add(all.size());
            console.say(file.told());
            file.bad().shown().forEach(line -> console.say("  " + line));
        }
        all.complete();
        return ends.size() == 1
                ? Dataset.split(all, options.split(), options.protocol(), Content.NONE, means.seed())
                : Dataset.given(all, ends.get(0), options.split(), options.protocol(), Content.NONE, means.seed());
    }

    private void read(long lines) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped while reading");
        }
        console.at("lines read", lines, 0);
    }

    private void describe(Fold fold, int folds) {
        String group = options.sessions() ? "sessions" : "users";
        int groups = options.sessions()
                ? fold.train().visits().groups()
                : fold.train().shoppers().groups();
        console.say("train: %,d events of %,d %s with %,d items; test: %,d %s%s"
                .formatted(
                        fold.train().visits().events(),
                        groups,
                        group,
                        fold.train().items(),
                        fold.test().size(),
                        options.sessions() ? "beginnings of sessions" : "users",
                        folds > 1 ? " (the first of %d folds)".formatted(folds) : ""));
        Fold.LeftOut left = fold.left();
        if (left.unseen() > 0) {
            console.say(
                    "left out of the test: %,d events with items that train does not know".formatted(left.unseen()));
        }
        if (left.known() > 0) {
            console.say(
                    "left out of the test: %,d events with items that the user has in train".formatted(left.known()));
        }
        if (left.strangers() > 0) {
            console.say("%,d users of the test are unknown to train".formatted(left.strangers()));
        }
    }

    @Override
    public void tuned(Algorithm algorithm, List<Outcome.Tried> tried, Algorithm best) {
        console.say("%s: tried on a part of train, by %s:".formatted(algorithm.name(), options.goal()));
        tried.forEach(one -> console.say("  %.4f  %s".formatted(one.figure(), one.parameters())));
        console.say("  chosen: " + best.parameters());
    }

    @Override
    public void ranked(Algorithm algorithm, int number, Fold fold, Learned model, Lists lists) {
        if (model instanceof Described told) {
            console.say(algorithm.name() + ": " + told.description());
        }
    }
}
