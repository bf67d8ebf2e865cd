package dev.trellis.benchmark.spark;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Spark MLlib's ALS for implicit feedback, as Spark's guide "Collaborative Filtering" describes it, with one block of
 * users and of items per core.
 */
record SparkAls(SparkSession spark, Map<TrainingData, Dataset<Row>> ratings, Parameters parameters)
        implements Algorithm {

    static final String NAME = "spark-als";

    static SparkAls on(SparkSession spark) {
        return new SparkAls(
                spark,
                new HashMap<>(),
                Parameters.of(
                        Parameter.of("regParam", 0.1, "strength of the regularization", 0.01, 0.03, 0.1, 0.3),
                        Parameter.of("alpha", 1, "confidence gained by a unit of rating", 1, 3, 10, 30),
                        Parameter.of("maxIter", 10, "iterations", 10, 20),
                        Parameter.of("rank", 64, "dimensions")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new SparkAls(spark, ratings, other);
    }

    /** Brings the ratings to where Spark wants them, so that the training does not have to. */
    void prepare(TrainingData data) {
        ratings.computeIfAbsent(data, this::cached);
    }

    private Dataset<Row> cached(TrainingData data) {
        SparseMatrix matrix = data.shoppers().matrix(SparkAls::sum);
        List<Row> rows = new ArrayList<>();
        for (int shopper = 0; shopper < matrix.rows(); shopper++) {
            for (int at = matrix.from(shopper); at < matrix.to(shopper); at++) {
                rows.add(RowFactory.create(shopper, matrix.column()[at], matrix.value()[at]));
            }
        }
        StructType schema = new StructType()
                .add("user", DataTypes.IntegerType)
                .add("item", DataTypes.IntegerType)
                .add("rating", DataTypes.FloatType);
        Dataset<Row> frame = spark.createDataFrame(rows, schema)
                .repartition(spark.sparkContext().defaultParallelism())
                .cache();
        frame.count();
        return frame;
    }

    private static float sum(float before, Histories histories, int group, int position) {
        return before + Math.max(0, histories.weight(position));
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        prepare(data);
        int blocks = spark.sparkContext().defaultParallelism();
        ALS als = new ALS()
                .setImplicitPrefs(true)
                .setRank(parameters.whole("rank"))
                .setRegParam(parameters.get("regParam"))
                .setAlpha(parameters.get("alpha"))
                .setMaxIter(parameters.whole("maxIter"))
                .setNumUserBlocks(blocks)
                .setNumItemBlocks(blocks)
                .setSeed(training.seed());
        return new SparkModel(als.fit(ratings.get(data)), data.shoppers().groups(), data.items());
    }
}
