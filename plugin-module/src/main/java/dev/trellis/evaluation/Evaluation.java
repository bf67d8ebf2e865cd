package dev.trellis.evaluation;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Content;
import dev.trellis.evaluation.data.Dataset;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.data.Ids;
import dev.trellis.evaluation.data.InteractionFile;
import dev.trellis.evaluation.data.Interactions;
import dev.trellis.evaluation.data.ItemFile;
import dev.trellis.evaluation.run.Json;
import dev.trellis.evaluation.run.OnlineGap;
import dev.trellis.evaluation.run.Outcome;
import dev.trellis.evaluation.run.Plan;
import dev.trellis.evaluation.run.Report;
import dev.trellis.evaluation.run.Trial;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** One run of the command. */
final class Evaluation {

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
        means = new Training(
                given.whole("--seed", 1), new Cores((int) Math.max(1, Math.min(256, cores))), memory, console, stopped);
    }

    /** False if a model failed. */
    boolean run() throws IOException {
        Choice choice = options.choice();
        Dataset data = read();
        Facts facts = new Facts(options, data.fold(0), data.folds(), means.seed());
        facts.told().forEach(console::say);
        Plan plan = options.plan(choice);
        Results results =
                new Results(options, data, console, choice.algorithms().size());
        Trial trial = new Trial(data, plan, means, results);
        List<Outcome> outcomes = new ArrayList<>();
        Path load = options.path("--load");
        if (load != null) {
            console.task(load.getFileName().toString());
            Fold fold = data.fold(0);
            outcomes.add(trial.of(load.getFileName().toString(), new ModelFile(load, fold, data.ids()).load()));
        }
        for (Algorithm algorithm : choice.algorithms()) {
            console.task(algorithm.name());
            if (options.given().flag("--trade-off")) {
                outcomes.addAll(TradeOff.of(algorithm, data, trial, plan.places(), means));
            } else {
                outcomes.add(trial.of(algorithm));
            }
        }
        console.say("");
        out.print(Report.of(outcomes));
        out.flush();
        if (options.path("--json") != null) {
            try (OutputStream file = Files.newOutputStream(options.path("--json"))) {
                Json.write(file, facts.facts(), outcomes);
            }
        }
        if (options.online() > 0) {
            out.print(online(choice, outcomes, data.fold(0), plan));
            out.flush();
        }
        return outcomes.stream().noneMatch(Outcome::error);
    }

    /** With the parameters that were chosen. */
    private String online(Choice choice, List<Outcome> outcomes, Fold fold, Plan plan) {
        List<OnlineGap> gaps = new ArrayList<>();
        for (Algorithm algorithm : choice.algorithms()) {
            console.task(algorithm.name());
            outcomes.stream()
                    .filter(outcome -> outcome.model().equals(algorithm.name()) && outcome.failure() == null)
                    .map(outcome -> algorithm.with(outcome.parameters()))
                    .map(chosen -> OnlineGap.of(chosen, fold, options.online(), plan.goal(), means))
                    .filter(Objects::nonNull)
                    .forEach(gaps::add);
        }
        return System.lineSeparator() + OnlineGap.table(gaps, plan.goal());
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
        Content content = content(all.ids());
        return ends.size() == 1
                ? Dataset.split(all, options.split(), options.protocol(), content, means.seed())
                : Dataset.given(all, ends.get(0), options.split(), options.protocol(), content, means.seed());
    }

    private Content content(Ids ids) {
        Path path = options.path("--items");
        if (path == null) {
            return Content.NONE;
        }
        ItemFile file = new ItemFile(path, options.given().text("--item-columns", ""), ids)
                .read(options.given().text("--item-delimiter", ""));
        console.say(file.told());
        file.bad().shown().forEach(line -> console.say("  " + line));
        return file;
    }

    private void read(long lines) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped while reading");
        }
        console.at("lines read", lines, 0);
    }
}
