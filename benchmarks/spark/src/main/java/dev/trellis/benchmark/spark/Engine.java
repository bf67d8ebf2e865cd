package dev.trellis.benchmark.spark;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.score.Algorithms;
import org.apache.spark.sql.SparkSession;

/** An algorithm with the machinery it needs. */
record Engine(Algorithm algorithm, SparkSession spark) implements AutoCloseable {

    /** @throws IllegalArgumentException if there is none of this name; the message lists those there are */
    static Engine start(String name) {
        if (name.equals(SparkAls.NAME)) {
            SparkSession spark = session();
            return new Engine(SparkAls.on(spark), spark);
        }
        return new Engine(
                Algorithms.all().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no model '%s'. There are: %s, %s"
                                .formatted(
                                        name,
                                        SparkAls.NAME,
                                        String.join(
                                                ", ",
                                                Algorithms.all().stream()
                                                        .map(Algorithm::name)
                                                        .toList())))),
                null);
    }

    private static SparkSession session() {
        return SparkSession.builder()
                .master("local[%d]".formatted(Runtime.getRuntime().availableProcessors()))
                .appName("trellis-benchmark")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors())
                .config("spark.sql.catalogImplementation", "in-memory")
                .getOrCreate();
    }

    Engine with(Algorithm other) {
        return new Engine(other, spark);
    }

    /** What is no part of the training. */
    void prepare(TrainingData data) {
        if (algorithm instanceof SparkAls als) {
            als.prepare(data);
        }
    }

    @Override
    public void close() {
        if (spark != null) {
            spark.stop();
        }
    }
}
