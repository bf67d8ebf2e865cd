package dev.trellis.ops;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that read shoppers' histories: few, and with a queue short enough that a crowd does not pile up work. */
final class HistoryReaders extends ThreadPoolExecutor {

    private static final int WAITING = 1_000;

    HistoryReaders(int threads) {
        super(threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            Thread thread = new Thread(task, "trellis-history");
            thread.setDaemon(true);
            return thread;
        });
        allowCoreThreadTimeOut(true);
    }
}
