package dev.trellis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundJobTest {

    @Test
    void workRunsAsSoonAsTheStoreIsUpAndOnADaemonThread() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        AtomicInteger daemons = new AtomicInteger();
        BackgroundJob job = new BackgroundJob("training", 3600, () -> {
            daemons.addAndGet(Thread.currentThread().isDaemon() ? 1 : 0);
            ran.countDown();
        });

        job.start();
        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        job.stop();

        assertThat(daemons).hasValue(1);
        assertThat(job.isRunning()).isFalse();
    }

    @Test
    void aFailureDoesNotEndTheJob() {
        AtomicInteger runs = new AtomicInteger();
        BackgroundJob job = new BackgroundJob("training", 1, () -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("The database is away. Check that it runs.");
            }
            if (runs.get() == 3) {
                throw new OutOfMemoryError("Java heap space");
            }
        });

        assertThatCode(() -> {
                    job.runOnce();
                    job.runOnce();
                    job.runOnce();
                    job.runOnce();
                })
                .doesNotThrowAnyException();
        assertThat(runs).hasValue(4);
    }

    @Test
    void aPauseOfNothingIsRefused() {
        assertThatThrownBy(() -> new BackgroundJob("training", 0, () -> {}))
                .hasMessageContaining("at least 1 second between runs");
    }
}
