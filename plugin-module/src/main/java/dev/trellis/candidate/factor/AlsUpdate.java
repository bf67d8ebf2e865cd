package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes what happened into a model: places the shoppers by all they did, then solves anew for each item that is new to some
 * of them. These pairs are the evidence; that a shopper did more with an item that is not new to them waits for training.
 * What the model learned of an item before stands in the equations as its {@link FormerTakers}; of an item that is new
 * nothing stands there, and it is placed as a training would given these shoppers.
 */
final class AlsUpdate {

    /** Shoppers are placed twice, the second time also by the new items they touched. */
    private static final int ROUNDS = 2;

    private final AlsModel before;
    private final Training training;
    private final SparseMatrix byShopper;
    /** Only the pairs that are new. */
    private final SparseMatrix byItem;

    private final int[] touched;

    AlsUpdate(AlsModel model, TrainingData before, TrainingData after, Training training) {
        this.before = model;
        this.training = training;
        byShopper = model.confidence().matrix(after.shoppers());
        byItem =
                without(byShopper, model.confidence().matrix(before.shoppers())).transposed();
        touched = IntStream.range(0, byItem.rows())
                .filter(item -> byItem.to(item) > byItem.from(item))
                .toArray();
    }

    private static SparseMatrix without(SparseMatrix all, SparseMatrix known) {
        int[] start = new int[all.start().length];
        int[] column = new int[all.nonZeros()];
        float[] value = new float[all.nonZeros()];
        int[] knownTo = new int[all.columns()];
        int size = 0;
        for (int row = 0; row < all.rows(); row++) {
            for (int at = known.from(row); at < known.to(row); at++) {
                knownTo[known.column()[at]] = row + 1;
            }
            for (int at = all.from(row); at < all.to(row); at++) {
                if (knownTo[all.column()[at]] != row + 1) {
                    column[size] = all.column()[at];
                    value[size++] = all.value()[at];
                }
            }
            start[row + 1] = size;
        }
        return new SparseMatrix(all.columns(), start, Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }

    private int seen(int item) {
        return item < before.items() ? before.seen(item) : 0;
    }

    AlsModel model() {
        int d = before.foldIn().factors().dimensions();
        int items = Math.max(before.items(), byItem.rows());
        int[] seen = Arrays.copyOf(before.crowd().seen(), items);
        int active = before.crowd().activeItems();
        for (int item = 0; item < byItem.rows(); item++) {
            active += seen[item] == 0 && byItem.to(item) > byItem.from(item) ? 1 : 0;
            seen[item] += byItem.to(item) - byItem.from(item);
        }
        Crowd crowd = new Crowd(
                before.crowd().shoppers(), active, seen, before.crowd().gram());
        AlsModel model = before;
        for (int round = 0; round < ROUNDS; round++) {
            training.report(Als.NAME + ": update", round, ROUNDS);
            float[] vectors = items(shoppers(model));
            FoldIn foldIn = before.foldIn().with(items, touched, vectors, gram(vectors, d));
            model = new AlsModel(foldIn, crowd, before.shrinkage(), before.confidence());
        }
        return model;
    }

    /** One vector after another; zeros for who did nothing with an item that has a place. */
    private float[] shoppers(AlsModel model) {
        int d = model.foldIn().factors().dimensions();
        float[] shoppers = new float[byShopper.rows() * d];
        training.cores().each(byShopper.rows(), 16, (thread, from, to) -> {
            for (int row = from; row < to; row++) {
                float[] vector = model.shopper(wants(row, model.items()));
                if (vector != null) {
                    System.arraycopy(vector, 0, shoppers, row * d, d);
                }
            }
        });
        return shoppers;
    }

    private Confidence.Wants wants(int row, int items) {
        int size = 0;
        int[] item = new int[byShopper.to(row) - byShopper.from(row)];
        float[] value = new float[item.length];
        for (int at = byShopper.from(row); at < byShopper.to(row); at++) {
            if (byShopper.column()[at] < items) {
                item[size] = byShopper.column()[at];
                value[size++] = byShopper.value()[at];
            }
        }
        return new Confidence.Wants(size, item, value);
    }

    private float[] items(float[] shoppers) {
        int d = before.foldIn().factors().dimensions();
        Crowd crowd = before.crowd();
        float[] vectors = new float[touched.length * d];
        training.cores().each(touched.length, 16, (thread, from, to) -> {
            NormalEquations equations = new NormalEquations(d);
            float[] vector = new float[d];
            for (int i = from; i < to; i++) {
                int item = touched[i];
                int seen = seen(item);
                int now = byItem.to(item) - byItem.from(item);
                equations.start(
                        crowd.gram(),
                        before.shrinkage().unseen() + FormerTakers.scatter(seen, crowd.shoppers()),
                        before.shrinkage().ridge(seen + now, crowd.shoppers()));
                if (seen > 0) {
                    before.foldIn().factors().get(item, vector);
                    FormerTakers.add(equations, vector, seen);
                }
                for (int at = byItem.from(item); at < byItem.to(item); at++) {
                    equations.add(shoppers, byItem.column()[at] * d, byItem.value()[at], 1);
                }
                System.arraycopy(equations.solve(), 0, vectors, i * d, d);
            }
        });
        return vectors;
    }

    private float[] gram(float[] vectors, int d) {
        float[] gram = before.foldIn().gram().clone();
        float[] vector = new float[d];
        for (int i = 0; i < touched.length; i++) {
            if (touched[i] < before.items() && before.seen(touched[i]) > 0) {
                before.foldIn().factors().get(touched[i], vector);
                Gram.add(gram, vector, 0, d, -1);
            }
            Gram.add(gram, vectors, i * d, d, 1);
        }
        return gram;
    }
}
