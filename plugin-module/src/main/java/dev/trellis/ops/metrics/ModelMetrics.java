package dev.trellis.ops.metrics;

import dev.trellis.candidate.Models;
import dev.trellis.ops.TrainingJob;
import dev.trellis.ops.training.OnlineUpdates;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;

/** The model in service on this node: {@code trellis.model.*}, {@code trellis.training.*}, {@code trellis.online.*}. */
public final class ModelMetrics implements MeterBinder {

    private final Models models;
    private final TrainingJob training;
    private final OnlineUpdates online;
    private final Clock clock;

    public ModelMetrics(Models models, TrainingJob training, OnlineUpdates online, Clock clock) {
        this.models = models;
        this.training = training;
        this.online = online;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trellis.model.number", models, all -> all.current().number())
                .description("Number of the training whose model is in service; 0 before the first")
                .register(registry);
        Gauge.builder("trellis.model.age.seconds", models, this::age)
                .description("Since the model in service, or its start on this node, heard stored signals")
                .register(registry);
        Gauge.builder("trellis.training.seconds", training, this::seconds)
                .description("How long this node's last training took; 0 before one")
                .register(registry);
        FunctionCounter.builder("trellis.online.signals", online, OnlineUpdates::heard)
                .description("Signals that changed the model in service without training")
                .register(registry);
        FunctionCounter.builder("trellis.online.left", online, OnlineUpdates::left)
                .description("Signals that wait for training, for want of room")
                .register(registry);
    }

    private double age(Models all) {
        long number = all.current().number();
        return number == 0
                ? 0
                : Duration.between(all.current().trainedAt(), clock.instant()).toMillis() / 1000.0;
    }

    private double seconds(TrainingJob job) {
        return job.last().map(last -> last.millis() / 1000.0).orElse(0.0);
    }
}
