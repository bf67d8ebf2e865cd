package dev.trellis.endpoint;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** How often the addresses for signals answered what: {@code trellis.endpoint.requests}. */
public final class AnswerCounts implements MeterBinder {

    private final Map<Integer, LongAdder> counts = new TreeMap<>();

    public AnswerCounts() {
        for (int status : List.of(200, 202, 204, 400, 401, 403, 405, 413, 415, 429, 500, 503)) {
            counts.put(status, new LongAdder());
        }
    }

    void add(int status) {
        LongAdder count = counts.get(status);
        if (count != null) {
            count.increment();
        }
    }

    /** 204 counts browsers that did not consent. */
    long of(int status) {
        return counts.get(status).sum();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach(
                (status, count) -> FunctionCounter.builder("trellis.endpoint.requests", count, LongAdder::doubleValue)
                        .description("Requests to the public addresses for signals, by the status of their answer")
                        .tag("status", String.valueOf(status))
                        .register(registry));
    }
}
