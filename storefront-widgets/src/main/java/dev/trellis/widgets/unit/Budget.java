package dev.trellis.widgets.unit;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets the page wait so long and no longer. The work runs on threads of its own and is left alone, not interrupted, when
 * its time is up; with all threads stuck and the queue full, pages stop waiting at all.
 */
final class Budget {

    private static final int THREADS = 8;
    private static final int WAITING = 64;

    private final Duration budget;
    private final ThreadPoolExecutor threads;

    Budget(Duration budget) {
        this.budget = budget;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 60, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Budget::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "trellis-units");
        thread.setDaemon(true);
        return thread;
    }

    /** @throws OverBudget if there was no answer in time; otherwise whatever the work throws */
    <T> T within(Callable<T> work) throws OverBudget {
        Future<T> answer;
        try {
            answer = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new OverBudget("All " + THREADS + " threads for recommendations are busy and " + WAITING
                    + " calls wait: look for what the recommender waits for");
        }
        try {
            return answer.get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new OverBudget("No answer within " + budget.toMillis() + " ms (trellis.widgets.budget-ms)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OverBudget("The page's thread was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The recommender failed", e.getCause());
        }
    }

    void stop() {
        threads.shutdownNow();
    }

    /** There was no answer in time. */
    static final class OverBudget extends Exception {
        OverBudget(String message) {
            super(message, null, false, false);
        }
    }
}
