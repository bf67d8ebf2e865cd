package dev.trellis.evaluation;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.evaluation.data.Format;
import dev.trellis.evaluation.data.InputException;
import dev.trellis.evaluation.data.Protocol;
import dev.trellis.evaluation.data.Split;
import dev.trellis.evaluation.metric.Accuracy;
import dev.trellis.evaluation.metric.ListMetric;
import dev.trellis.evaluation.run.Goal;
import dev.trellis.evaluation.run.Plan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the person wants, checked. The text of {@code --help} says what each option means. */
final class Options {

    private static final Set<String> WITH_VALUE = Set.of(
            "--data",
            "--train",
            "--test",
            "--columns",
            "--delimiter",
            "--event",
            "--positive-from",
            "--split",
            "--minimum",
            "--models",
            "--set",
            "--k",
            "--tune-for",
            "--tune-seconds",
            "--tune-trials",
            "--seed",
            "--cores",
            "--memory",
            "--json",
            "--out",
            "--prefixes",
            "--save",
            "--load",
            "--online",
            "--items",
            "--item-columns",
            "--item-delimiter");
    private static final Set<String> REPEATABLE = Set.of("--set");
    private static final Set<String> FLAGS = Set.of(
            "--help",
            "-h",
            "--sessions",
            "--distinct",
            "--keep-known",
            "--leave-out-known",
            "--no-tune",
            "--map",
            "--trade-off");

    private final Arguments given;

    Options(String[] words) {
        given = new Arguments(words, WITH_VALUE, REPEATABLE, FLAGS);
        if (!help()) {
            check();
        }
    }

    private void check() {
        boolean files = given.has("--train") && given.has("--test");
        if (given.has("--data") == files || given.has("--train") != given.has("--test")) {
            throw new InputException(
                    "say what to read: either --data FILE, or --train FILE and --test FILE; see --help");
        }
        if (files && (given.has("--minimum") || given.flag("--distinct"))) {
            throw new InputException(
                    "--minimum and --distinct go with --data only: train and test files are taken as they are");
        }
        if (given.has("--prefixes") && !sessions()) {
            throw new InputException("--prefixes goes with --sessions; for users there is --out");
        }
        if (given.has("--out") && sessions()) {
            throw new InputException("--out is for users; with --sessions there is --prefixes");
        }
        Path load = path("--load");
        if (load != null && split().folds() > 1) {
            throw new InputException("--load does not go with folds: a loaded model may have learned from the test");
        }
        format();
        goal();
        ks();
    }

    boolean help() {
        return given.flag("--help") || given.flag("-h");
    }

    boolean sessions() {
        return given.flag("--sessions");
    }

    /** One file to split, or train and test. */
    List<Path> files() {
        return given.has("--data")
                ? List.of(Path.of(given.text("--data", "")))
                : List.of(Path.of(given.text("--train", "")), Path.of(given.text("--test", "")));
    }

    Format format() {
        String event = given.text("--event", null);
        EventKind kind = null;
        if (event != null) {
            kind = Arrays.stream(EventKind.values())
                    .filter(one -> one.name().equalsIgnoreCase(event.replace('-', '_')))
                    .findFirst()
                    .orElseThrow(() -> new InputException("--event knows %s, not '%s'"
                            .formatted(Arrays.toString(EventKind.values()).toLowerCase(Locale.ROOT), event)));
        }
        return new Format(
                given.text("--columns", ""),
                given.text("--delimiter", ""),
                sessions(),
                kind,
                given.number("--positive-from", Double.NaN));
    }

    /** Of the data, or for train and test files of train, to tune on. */
    Split split() {
        return Split.parse(given.text("--split", sessions() ? "global:0.1" : "user:0.2"));
    }

    Protocol protocol() {
        boolean leaveOut = given.flag("--leave-out-known") || !sessions() && !given.flag("--keep-known");
        return new Protocol(
                sessions(),
                leaveOut,
                (int) given.whole("--minimum", 0),
                given.flag("--distinct"),
                given.has("--out") && !sessions());
    }

    private int[] ks() {
        String text = given.text("--k", "10,20");
        if (!text.matches("[1-9]\\d{0,2}(,[1-9]\\d{0,2})*")) {
            throw new InputException(
                    "--k needs lengths of list from 1 to 999, such as 10,20, not '%s'".formatted(text));
        }
        return Arrays.stream(text.split(","))
                .mapToInt(Integer::parseInt)
                .distinct()
                .toArray();
    }

    Choice choice() {
        return given.has("--load") && !given.has("--models")
                ? new Choice(List.of(), Map.of())
                : Choice.of(given.text("--models", "all"), given.all("--set"));
    }

    Plan plan(Choice choice) {
        return new Plan(
                choice.algorithms(),
                choice.fixed(),
                accuracy(),
                Arrays.stream(ks()).max().orElse(1),
                ks()[0],
                tune(),
                goal(),
                given.number("--tune-seconds", 60),
                (int) Math.min(1_000_000, given.whole("--tune-trials", 1000)));
    }

    private Accuracy accuracy() {
        List<ListMetric> metrics = Arrays.stream(ListMetric.values())
                .filter(metric -> metric != ListMetric.MAP || given.flag("--map"))
                .toList();
        return new Accuracy(metrics, ks());
    }

    private boolean tune() {
        return !given.flag("--no-tune");
    }

    Goal goal() {
        return Goal.parse(given.text("--tune-for", sessions() ? "mrr@20" : "ndcg@10"));
    }

    /** How many events trigger an online update; 0 where updates are not tried. */
    int online() {
        return (int) Math.min(1_000_000, given.whole("--online", 0));
    }

    Arguments given() {
        return given;
    }

    Path path(String name) {
        return given.has(name) ? Path.of(given.text(name, "")) : null;
    }
}
