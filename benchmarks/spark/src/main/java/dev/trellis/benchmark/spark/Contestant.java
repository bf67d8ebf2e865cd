package dev.trellis.benchmark.spark;

import com.sun.management.OperatingSystemMXBean;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.evaluation.data.Content;
import dev.trellis.evaluation.data.Dataset;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.data.Format;
import dev.trellis.evaluation.data.Ids;
import dev.trellis.evaluation.data.InteractionFile;
import dev.trellis.evaluation.data.Interactions;
import dev.trellis.evaluation.data.Protocol;
import dev.trellis.evaluation.data.Split;
import dev.trellis.evaluation.metric.Accuracy;
import dev.trellis.evaluation.metric.ListMetric;
import dev.trellis.evaluation.metric.Sums;
import dev.trellis.evaluation.run.Goal;
import dev.trellis.evaluation.run.Ranker;
import dev.trellis.evaluation.run.Tuner;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * One engine in a process of its own, so that none pays for another's threads, garbage or compiled code. Called as
 * {@code tune NAME TRAIN TEST SECONDS} it says the parameters that suit best; as {@code train NAME TRAIN TEST REPETITIONS
 * PARAMETERS} it measures.
 */
final class Contestant {

    static final String CHOSEN = "CHOSEN\t";

    private static final long SEED = 1;
    private static final Training MEANS = Training.plain(SEED);
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Contestant() {}

    public static void main(String[] words) {
        Dataset data = read(Path.of(words[2]), Path.of(words[3]));
        try (Engine engine = Engine.start(words[1])) {
            String told = words[0].equals("tune")
                    ? CHOSEN + chosen(engine, data.validation(0), Double.parseDouble(words[4]))
                    : measured(engine, data.fold(0), Integer.parseInt(words[4]), words[5])
                            .line();
            System.out.println(told);
        }
    }

    private static Dataset read(Path train, Path test) {
        Interactions all = new Interactions(Ids.none());
        Format format = new Format("", "", false, null, Double.NaN);
        new InteractionFile(train, format, lines -> {}).read(all);
        int firstOfTest = all.size();
        new InteractionFile(test, format, lines -> {}).read(all);
        all.complete();
        Protocol protocol = new Protocol(false, true, 0, false, false);
        return Dataset.given(all, firstOfTest, Split.user(0.2), protocol, Content.NONE, SEED);
    }

    /** Dimensions stay as they are: the same for all. */
    private static Parameters chosen(Engine engine, Fold validation, double seconds) {
        Tuner tuner = new Tuner(validation, new Goal(ListMetric.NDCG, 10), seconds, 1000, MEANS);
        Parameters best = tuner.best(engine.algorithm(), Set.of("rank", "dims")).parameters();
        tuner.tried().forEach(one -> System.err.printf("  %.4f  %s%n", one.figure(), one.parameters()));
        return best;
    }

    private static Result measured(Engine engine, Fold fold, int repetitions, String parameters) {
        Parameters all = engine.algorithm().parameters();
        for (String one : parameters.split(" ")) {
            String[] pair = one.split("=");
            all = all.with(pair[0], Double.parseDouble(pair[1]));
        }
        Engine set = engine.with(engine.algorithm().with(all));
        set.prepare(fold.train());
        double[] wall = new double[repetitions];
        double[] cpu = new double[repetitions];
        Learned model = null;
        for (int i = 0; i < repetitions; i++) {
            System.gc();
            long cpuBefore = PROCESS.getProcessCpuTime();
            long before = System.nanoTime();
            model = set.algorithm().learn(fold.train(), MEANS);
            wall[i] = (System.nanoTime() - before) / 1e9;
            cpu[i] = (PROCESS.getProcessCpuTime() - cpuBefore) / 1e9;
            System.err.printf("  training %d: %.2f s, CPU %.2f s%n", i + 1, wall[i], cpu[i]);
        }
        Sums sums = new Accuracy(List.of(ListMetric.NDCG, ListMetric.RECALL, ListMetric.HR), 10, 20)
                .of(new Ranker(model, fold.test(), 20).all(MEANS), fold.test());
        return new Result(
                engine.algorithm().name(),
                all.toString(),
                sums.mean("NDCG@10"),
                sums.mean("Recall@20"),
                sums.mean("HR@10"),
                wall[0],
                cpu[0],
                least(wall),
                least(cpu));
    }

    private static double least(double[] values) {
        double least = values[values.length - 1];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }
}
