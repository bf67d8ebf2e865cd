package dev.trellis.benchmark.spark;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Spark's factors, fetched when the first question comes: that is no part of the training. */
final class SparkModel implements Learned {

    private final ALSModel model;
    private final int shoppers;
    private final int items;
    private float[][] ofShopper;
    private float[][] ofItem;

    SparkModel(ALSModel model, int shoppers, int items) {
        this.model = model;
        this.shoppers = shoppers;
        this.items = items;
    }

    @Override
    public String format() {
        return SparkAls.NAME;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public void score(Query query, float[] scores) {
        fetch();
        Arrays.fill(scores, 0);
        float[] shopper = query.shopper() == Query.UNKNOWN ? null : ofShopper[query.shopper()];
        for (int item = 0; shopper != null && item < items; item++) {
            scores[item] = ofItem[item] == null ? 0 : product(shopper, ofItem[item]);
        }
    }

    private synchronized void fetch() {
        if (ofItem == null) {
            ofShopper = factors(model.userFactors(), shoppers);
            ofItem = factors(model.itemFactors(), items);
        }
    }

    private static float[][] factors(Dataset<Row> rows, int count) {
        float[][] factors = new float[count][];
        for (Row row : rows.collectAsList()) {
            List<Float> values = row.getList(1);
            float[] vector = new float[values.size()];
            for (int k = 0; k < vector.length; k++) {
                vector[k] = values.get(k);
            }
            factors[row.getInt(0)] = vector;
        }
        return factors;
    }

    private static float product(float[] a, float[] b) {
        float sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    @Override
    public long bytes() {
        return 4L * model.rank() * (shoppers + items);
    }

    @Override
    public void write(ModelOutput out) {
        throw new UnsupportedOperationException("Spark's model is measured, not kept");
    }
}
