package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Scratch;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;
import java.io.IOException;

/** Remembers what many shoppers took, and asks those who are most like the one of the query. */
final class UserKnnModel implements Learned {

    static final String FORMAT = "user-knn";

    private final Taste taste;
    private final Likeness likeness;
    private final int[] group;
    private final SparseMatrix rows;
    private final SparseMatrix byItem;
    private final float[] length;
    private final float[] discount;
    private final Scratch room;

    /**
     * @param group the shopper behind each row
     * @param rows what each shopper took
     * @param discount factor for each item's score
     */
    UserKnnModel(Taste taste, Likeness likeness, int[] group, SparseMatrix rows, float[] discount) {
        this.taste = taste;
        this.likeness = likeness;
        this.group = group;
        this.rows = rows;
        this.discount = discount;
        byItem = rows.transposed();
        length = new float[rows.rows()];
        room = new Scratch(length.length);
        for (int row = 0; row < length.length; row++) {
            length[row] = (float) Math.sqrt(rows.to(row) - rows.from(row));
        }
    }

    static float[] discounts(Histories histories, double power) {
        int[] count = new int[histories.items()];
        for (int at = 0; at < histories.events(); at++) {
            count[histories.item(at)]++;
        }
        float[] discount = new float[count.length];
        for (int item = 0; item < count.length; item++) {
            discount[item] = (float) Math.pow(1 + count[item], -power);
        }
        return discount;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return discount.length;
    }

    @Override
    public void score(Query query, float[] scores) {
        Interests interests = Interests.of(query, taste, scores);
        if (interests.size() == 0) {
            return;
        }
        TopItems nearest = likeness.nearest(interests, byItem, length, room);
        for (int rank = 0; rank < nearest.size(); rank++) {
            int row = nearest.item(rank);
            if (group[row] != query.shopper()) {
                add(row, nearest.score(rank), scores);
            }
        }
        for (int item = 0; item < scores.length; item++) {
            scores[item] *= discount[item];
        }
    }

    private void add(int row, float alike, float[] scores) {
        for (int at = rows.from(row); at < rows.to(row); at++) {
            scores[rows.column()[at]] += alike * rows.value()[at];
        }
    }

    @Override
    public long bytes() {
        return 16L * rows.nonZeros() + 16L * length.length + 8L * items();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        taste.write(out);
        out.writeInt(likeness.neighbours());
        out.writeDouble(likeness.shrinkage());
        out.writeInts(group);
        out.writeMatrix(rows);
        out.writeFloats(discount);
    }

    static UserKnnModel read(ModelInput in) throws IOException {
        Taste taste = Taste.read(in);
        Likeness likeness = new Likeness(in.readInt(), in.readDouble());
        int[] group = in.readInts();
        SparseMatrix rows = in.readMatrix();
        float[] discount = in.readFloats();
        if (group.length != rows.rows() || discount.length != rows.columns()) {
            throw new IllegalArgumentException("the lengths of its parts differ");
        }
        return new UserKnnModel(taste, likeness, group, rows, discount);
    }
}
