package dev.trellis.evaluation.run;

import dev.trellis.candidate.model.Learned;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Measures time and memory of a training. The process must do nothing else meanwhile. */
final class Meter {

    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private Learned model;
    private Cost cost;

    private Meter() {}

    static Meter measure(Supplier<Learned> training) {
        Meter meter = new Meter();
        long before = live();
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = cpuNanos();
        long began = System.nanoTime();
        meter.model = training.get();
        long took = System.nanoTime() - began;
        long cpuTook = cpuNanos() - cpu;
        long peak =
                HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long kept = Math.max(0, live() - before);
        meter.cost = new Cost(took / 1e9, cpuTook / 1e9, peak, kept, meter.model.bytes(), 0, 0);
        return meter;
    }

    Learned model() {
        return model;
    }

    Cost cost() {
        return cost;
    }

    /** Of the whole process, by the operating system. */
    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
