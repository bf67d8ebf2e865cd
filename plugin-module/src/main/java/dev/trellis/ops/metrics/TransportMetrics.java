package dev.trellis.ops.metrics;

import dev.trellis.kafka.KafkaLink;
import dev.trellis.kafka.KafkaStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** How far this node's reader is behind the topic: {@code trellis.kafka.*}; zero without Kafka. */
public final class TransportMetrics implements MeterBinder {

    private final KafkaLink kafka;

    public TransportMetrics(KafkaLink kafka) {
        this.kafka = kafka;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trellis.kafka.lag", kafka, of(KafkaStatus::totalLag))
                .description("Signals of this node's partitions that are not in the database yet")
                .register(registry);
        Gauge.builder("trellis.kafka.connected", kafka, of(status -> status.connected() ? 1 : 0))
                .description("1 while the brokers answer")
                .register(registry);
        FunctionCounter.builder("trellis.kafka.rejected", kafka, of(KafkaStatus::rejected))
                .description("Records that could not be read or written")
                .register(registry);
    }

    private static ToDoubleFunction<KafkaLink> of(ToDoubleFunction<KafkaStatus> figure) {
        return link -> link.status().map(figure::applyAsDouble).orElse(0.0);
    }
}
