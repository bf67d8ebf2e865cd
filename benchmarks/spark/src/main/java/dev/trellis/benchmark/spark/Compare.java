package dev.trellis.benchmark.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Trains Spark MLlib's ALS and Trellis' models one after the other on the same interactions and prints what each cost and
 * what it is worth. The command is in {@code plugin-module/docs/benchmarks.md}.
 */
public final class Compare {

    private static final String USAGE =
            """
            --train FILE --test FILE [--models als,ease] [--repetitions 5] [--tune-seconds 600]
            FILE: columns user, item, rating, timestamp, delimited, .gz or not; see the evaluation command""";

    private Compare() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Map<String, String> given =
                new TreeMap<>(Map.of("--models", "als,ease", "--repetitions", "5", "--tune-seconds", "600"));
        for (int i = 0; i + 1 < words.length; i += 2) {
            given.put(words[i], words[i + 1]);
        }
        if (words.length % 2 == 1
                || given.size() != 5
                || !given.containsKey("--train")
                || !given.containsKey("--test")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        List<String> names = new ArrayList<>(List.of(SparkAls.NAME));
        names.addAll(List.of(given.get("--models").split(",")));
        List<Result> results = new ArrayList<>();
        for (String name : names) {
            System.err.println(name + ": choosing parameters on a part of train, by NDCG@10");
            String parameters =
                    run(given, "tune", name, given.get("--tune-seconds")).substring(Contestant.CHOSEN.length());
            System.err.println(name + ": training with " + parameters);
            results.add(Result.parse(run(given, "train", name, given.get("--repetitions"), parameters)));
        }
        System.out.print(table(results));
    }

    /** The last line that the process says of itself. */
    private static String run(Map<String, String> given, String task, String name, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Contestant.class.getName()));
        command.addAll(List.of(task, name, given.get("--train"), given.get("--test")));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = null;
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                told = Result.is(line) || line.startsWith(Contestant.CHOSEN) ? line : told;
            }
        }
        int code = process.waitFor();
        if (code != 0 || told == null) {
            throw new IOException("%s of %s ended with code %d; its last words are above".formatted(task, name, code));
        }
        return told;
    }

    static String table(List<Result> results) {
        Result spark = results.get(0);
        return "%-10s %8s %9s %7s | %21s | %21s | %22s | %s%n"
                        .formatted(
                                "",
                                "NDCG@10",
                                "Recall@20",
                                "HR@10",
                                "wall s, first / best",
                                "CPU s, first / best",
                                "Spark's CPU is x times",
                                "NDCG / Spark's")
                + results.stream()
                        .map(one ->
                                "%-10s %8.4f %9.4f %7.4f | %10.2f %10.2f | %10.2f %10.2f | %11.1f %10.1f | %.3f  %s%n"
                                        .formatted(
                                                one.name(),
                                                one.ndcg(),
                                                one.recall(),
                                                one.hits(),
                                                one.firstWall(),
                                                one.bestWall(),
                                                one.firstCpu(),
                                                one.bestCpu(),
                                                spark.firstCpu() / one.firstCpu(),
                                                spark.bestCpu() / one.bestCpu(),
                                                one.ndcg() / spark.ndcg(),
                                                one.parameters()))
                        .collect(Collectors.joining());
    }
}
