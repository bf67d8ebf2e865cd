package dev.trellis.demo.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Pages per second of one store with several shoppers in closed loops. */
final class Throughput {

    private Throughput() {}

    static double measure(List<StoreUnderTest> shoppers, List<String> paths, Duration slice)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(shoppers.size());
        try {
            long end = System.nanoTime() + slice.toNanos();
            List<Callable<Integer>> loops = IntStream.range(0, shoppers.size())
                    .<Callable<Integer>>mapToObj(i -> () -> loop(shoppers.get(i), paths, i * 37, end))
                    .toList();
            int pages = 0;
            for (Future<Integer> loop : pool.invokeAll(loops)) {
                pages += loop.get();
            }
            return pages / (slice.toNanos() / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static int loop(StoreUnderTest shopper, List<String> paths, int offset, long end) throws Exception {
        int pages = 0;
        while (System.nanoTime() < end) {
            shopper.time(paths.get((offset + pages) % paths.size()));
            pages++;
        }
        return pages;
    }
}
