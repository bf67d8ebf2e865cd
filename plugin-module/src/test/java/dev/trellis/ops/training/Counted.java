package dev.trellis.ops.training;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.concurrent.atomic.AtomicInteger;

/** An algorithm that is watched at work. */
class Counted implements Algorithm {

    private final Algorithm algorithm;
    private final AtomicInteger learned;

    Counted(Algorithm algorithm, AtomicInteger learned) {
        this.algorithm = algorithm;
        this.learned = learned;
    }

    void before() {}

    @Override
    public String name() {
        return algorithm.name();
    }

    @Override
    public Parameters parameters() {
        return algorithm.parameters();
    }

    @Override
    public Algorithm with(Parameters parameters) {
        return new Counted(algorithm.with(parameters), learned);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        before();
        learned.incrementAndGet();
        return algorithm.learn(data, training);
    }
}
