package dev.trellis.demo.bench;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Product;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Compares product and category pages of a bare store and of the same store with Trellis: latency page by page in turn,
 * then throughput in alternating slices. Run it with {@code demo-site/bench-pages}.
 */
public final class PageBench {

    private static final int SHOPPERS = 4;
    private static final int SLICES = 5;

    private final StoreUnderTest bare;
    private final StoreUnderTest trellis;

    private PageBench(StoreUnderTest bare, StoreUnderTest trellis) {
        this.bare = bare;
        this.trellis = trellis;
    }

    /** @param args addresses of the bare store and of the store with Trellis, then the number of pages to time */
    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("Usage: PageBench <bare store's address> <Trellis store's address> <pages>");
            System.exit(2);
        }
        URI bareAddress = URI.create(args[0]);
        URI trellisAddress = URI.create(args[1]);
        int pages = Integer.parseInt(args[2]);
        Catalogue catalogue = Catalogue.load();
        List<String> products =
                shuffled(catalogue.products().stream().filter(Product::active).map(Product::url));
        List<String> categories = shuffled(catalogue.leaves().stream().map(c -> c.url()));

        PageBench bench = new PageBench(new StoreUnderTest(bareAddress), new StoreUnderTest(trellisAddress));
        bench.bare.arrive();
        bench.trellis.arrive();
        bench.warmUp(products, categories, Math.max(400, pages / 2));
        System.out.printf("%-10s %28s %28s %10s%n", "page", "bare p50 / p99 ms", "with Trellis p50 / p99 ms", "ratio");
        bench.compare("product", products, pages);
        bench.compare("category", categories, pages / 4);
        throughput(bareAddress, trellisAddress, products);
    }

    private static List<String> shuffled(Stream<String> paths) {
        List<String> list = new ArrayList<>(paths.toList());
        Collections.shuffle(list, new Random(7));
        return list;
    }

    private void warmUp(List<String> products, List<String> categories, int pages) throws Exception {
        for (int i = 0; i < pages; i++) {
            String path = i % 5 == 0 ? categories.get(i % categories.size()) : products.get(i % products.size());
            bare.time(path);
            trellis.time(path);
        }
    }

    private void compare(String name, List<String> paths, int pages) throws Exception {
        long[] bareNanos = new long[pages];
        long[] trellisNanos = new long[pages];
        for (int i = 0; i < pages; i++) {
            String path = paths.get(i % paths.size());
            // The first of a pair may pay for the machine's waking up: take turns.
            if (i % 2 == 0) {
                bareNanos[i] = bare.time(path);
                trellisNanos[i] = trellis.time(path);
            } else {
                trellisNanos[i] = trellis.time(path);
                bareNanos[i] = bare.time(path);
            }
        }
        Latencies b = Latencies.of(bareNanos);
        Latencies t = Latencies.of(trellisNanos);
        System.out.printf(
                Locale.ROOT,
                "%-10s %18.2f / %7.2f %18.2f / %7.2f   p50 %.3f  p99 %.3f%n",
                name,
                b.millis(0.5),
                b.millis(0.99),
                t.millis(0.5),
                t.millis(0.99),
                t.millis(0.5) / b.millis(0.5),
                t.millis(0.99) / b.millis(0.99));
    }

    private static void throughput(URI bareAddress, URI trellisAddress, List<String> paths) throws Exception {
        List<StoreUnderTest> atBare = shoppers(bareAddress);
        List<StoreUnderTest> atTrellis = shoppers(trellisAddress);
        Duration slice = Duration.ofSeconds(6);
        double[] bare = new double[SLICES];
        double[] trellis = new double[SLICES];
        double[] ratio = new double[SLICES];
        for (int i = 0; i < SLICES; i++) {
            bare[i] = Throughput.measure(atBare, paths, slice);
            trellis[i] = Throughput.measure(atTrellis, paths, slice);
            ratio[i] = trellis[i] / bare[i];
        }
        System.out.printf(
                Locale.ROOT,
                "throughput, %d shoppers: bare %.0f pages/s, with Trellis %.0f pages/s, ratio %.3f (medians of %d slices)%n",
                SHOPPERS,
                median(bare),
                median(trellis),
                median(ratio),
                SLICES);
    }

    private static List<StoreUnderTest> shoppers(URI address) throws Exception {
        List<StoreUnderTest> shoppers = new ArrayList<>();
        for (int i = 0; i < SHOPPERS; i++) {
            StoreUnderTest shopper = new StoreUnderTest(address);
            shopper.arrive();
            shoppers.add(shopper);
        }
        return shoppers;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
