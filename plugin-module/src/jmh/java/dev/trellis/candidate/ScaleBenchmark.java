package dev.trellis.candidate;

import dev.trellis.candidate.factor.Als;
import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.score.Algorithms;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;

/**
 * What models cost as a shop grows: 1x is 15,625 shoppers, 1,562 items and some 780,000 interactions; 64x a million
 * shoppers, a hundred thousand items, fifty million interactions. Next to the models a plain ALS, at 1x only, and
 * popularity. HR@20 is for each shopper's last event, of 2,000 shoppers. Run with
 *
 * <pre>{@code
 * JDK_JAVA_OPTIONS=-Xmx8g mvn -Pjmh -pl plugin-module -am test -DskipTests \
 *   -Djmh.main=dev.trellis.candidate.ScaleBenchmark -Djmh.benchmark='1,4,16,64 popularity,als,item-knn'
 * }</pre>
 */
public final class ScaleBenchmark {

    private static final int SHOPPERS = 15_625;
    private static final double ITEMS = 1_562.5;
    private static final int ASKED = 2_000;
    private static final int ITERATIONS = 8;
    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final Growth growth = new Growth();

    /** @param given sizes, separated by commas; models, separated by commas */
    public static void main(String[] given) {
        String[] arguments = String.join(" ", given).split(" ");
        ScaleBenchmark benchmark = new ScaleBenchmark();
        System.out.printf(
                "%-4s %-12s %8s %8s %12s %8s %8s %9s %9s %9s %8s %8s %7s%n",
                "size", "model", "train s", "CPU s", "interact./s", "peak MB", "live MB", "B/user", "B/item", "B/inter.",
                "p50 ms", "p99 ms", "HR@20");
        for (String size : arguments[0].split(",")) {
            benchmark.measure(Integer.parseInt(size), arguments[1].split(","));
        }
        benchmark.growth.print();
        System.exit(0);
    }

    private void measure(int size, String[] models) {
        long before = live();
        long began = System.nanoTime();
        SyntheticShop shop = new SyntheticShop(size * SHOPPERS, (int) (size * ITEMS), size);
        double seconds = (System.nanoTime() - began) / 1e9;
        Histories histories = shop.histories();
        int events = histories.events();
        long bytes = live() - before;
        System.out.printf(
                "%-4s %,d shoppers, %,d items, %,d interactions made in %.1f s; %.1f bytes an interaction%n",
                size + "x", shop.shoppers(), shop.items(), events, seconds, (double) bytes / events);
        growth.add("making histories, s", events, seconds);
        growth.add("histories, bytes", events, bytes);
        if (size == 1 && Arrays.asList(models).contains(Als.NAME)) {
            plain(histories);
        }
        for (String name : models) {
            try {
                measure(size, shop, configured(name));
            } catch (TooLargeException e) {
                System.out.printf("%-4s %-12s %s%n", size + "x", name, e.getMessage());
            }
        }
    }

    private static Algorithm configured(String name) {
        Algorithm algorithm = Algorithms.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No algorithm is called '" + name + "'"));
        return name.equals(Als.NAME)
                ? algorithm.with(algorithm.parameters().with("iterations", ITERATIONS).with("unseen", 0.1))
                : algorithm;
    }

    private static void plain(Histories histories) {
        Als als = new Als();
        int d = als.parameters().whole("dims");
        long cpu = cpu();
        long began = System.nanoTime();
        double[][] items = new PlainAls(d, 0.1, als.parameters().get("lambda")).items(histories, ITERATIONS);
        double took = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%-4s %-12s %8.1f %8.1f %12.0f %n",
                "1x", "plain ALS", took, (cpu() - cpu) / 1e9, histories.events() / took * Math.signum(items.length));
    }

    private void measure(int size, SyntheticShop shop, Algorithm algorithm) {
        Histories histories = shop.histories();
        TrainingData data = new TrainingData(histories, histories, ItemContent.NONE);
        long before = live();
        long budget = Runtime.getRuntime().maxMemory() - before - (256L << 20);
        Training training = new Training(1, Cores.all(), budget, (what, done, of) -> {}, () -> false);
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = cpu();
        long began = System.nanoTime();
        Learned model = algorithm.learn(data, training);
        double took = (System.nanoTime() - began) / 1e9;
        double cpuTook = (cpu() - cpu) / 1e9;
        long peak = HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long live = Math.max(1, live() - before);
        double[] millis = new double[ASKED];
        double hits = ask(shop, model, millis);
        int events = histories.events();
        System.out.printf(
                "%-4s %-12s %8.1f %8.1f %12.0f %8d %8.1f %9.1f %9.1f %9.2f %8.3f %8.3f %7.4f%n",
                size + "x", algorithm.name(), took, cpuTook, events / took, peak >> 20, live / 1e6,
                (double) peak / shop.shoppers(), (double) model.bytes() / shop.items(), (double) peak / events,
                millis[ASKED / 2], millis[ASKED * 99 / 100], hits / ASKED);
        growth.add(algorithm.name() + " training, s", events, took);
        growth.add(algorithm.name() + " CPU, s", events, cpuTook);
        growth.add(algorithm.name() + " peak heap", events, peak);
        growth.add(algorithm.name() + " model bytes", events, model.bytes());
        growth.add(algorithm.name() + " p50 ms", events, millis[ASKED / 2]);
        growth.add(algorithm.name() + " p99 ms", events, millis[ASKED * 99 / 100]);
    }

    /** The number of hits; the first half of the questions is asked twice, to warm up. */
    private static double ask(SyntheticShop shop, Learned model, double[] millis) {
        float[] scores = new float[model.items()];
        boolean[] known = new boolean[model.items()];
        TopItems best = new TopItems(20);
        int hits = 0;
        for (int i = -ASKED / 2; i < ASKED; i++) {
            int shopper = (int) ((long) Math.floorMod(i, ASKED) * shop.shoppers() / ASKED);
            Query query = Query.of(shop.histories(), shopper, shopper);
            long began = System.nanoTime();
            model.score(query, scores);
            mark(known, query, true);
            known[shop.last(shopper)] = false;
            best.clear();
            best.offerAll(scores, known);
            best.sort();
            mark(known, query, false);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
                hits += Arrays.stream(best.items()).anyMatch(item -> item == shop.last(shopper)) ? 1 : 0;
            }
        }
        Arrays.sort(millis);
        return hits;
    }

    private static void mark(boolean[] known, Query query, boolean value) {
        for (int item : query.item()) {
            known[item] = value;
        }
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
