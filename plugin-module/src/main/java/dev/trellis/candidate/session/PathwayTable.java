package dev.trellis.candidate.session;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Pathways on flat arrays: {@link Steps#LONGEST} codes each, those that are missing being -1, the last step first. */
final class PathwayTable {

    static final int WIDTH = Steps.LONGEST;

    private static final int NONE = -1;

    private final int visits;
    private int[] code = new int[WIDTH * 16];
    private int[] support = new int[16];
    private float[] confidence = new float[16];
    private float[] lift = new float[16];
    private int size;

    PathwayTable(int visits) {
        this.visits = visits;
    }

    /**
     * @param before visits with all steps but the last
     * @param last visits with the last step
     */
    void add(int[] path, int support, int before, int last) {
        double confidence = (double) support / before;
        int[] row = new int[WIDTH];
        Arrays.fill(row, NONE);
        row[0] = path[path.length - 1];
        System.arraycopy(path, 0, row, 1, path.length - 1);
        add(row, 0, support, (float) confidence, (float) (confidence * visits / last));
    }

    private void add(int[] codes, int from, int support, float confidence, float lift) {
        if (size == this.support.length) {
            code = Arrays.copyOf(code, 2 * code.length);
            this.support = Arrays.copyOf(this.support, 2 * size);
            this.confidence = Arrays.copyOf(this.confidence, 2 * size);
            this.lift = Arrays.copyOf(this.lift, 2 * size);
        }
        System.arraycopy(codes, from, code, WIDTH * size, WIDTH);
        this.support[size] = support;
        this.confidence[size] = confidence;
        this.lift[size++] = lift;
    }

    static PathwayTable joined(int visits, PathwayTable[] parts) {
        PathwayTable all = new PathwayTable(visits);
        for (PathwayTable part : parts) {
            for (int i = 0; i < part.size; i++) {
                all.addFrom(part, i);
            }
        }
        return all;
    }

    /** The most frequent of those with at least this lift, ordered by the steps before the last. */
    PathwayTable best(int most, double leastLift) {
        int[] chosen = IntStream.range(0, size)
                .filter(i -> lift[i] >= leastLift)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -support[i]).thenComparing(this::compareSteps))
                .limit(Math.max(0, most))
                .sorted(this::compareSteps)
                .mapToInt(Integer::intValue)
                .toArray();
        PathwayTable best = new PathwayTable(visits);
        for (int i : chosen) {
            best.addFrom(this, i);
        }
        return best;
    }

    private void addFrom(PathwayTable other, int at) {
        add(other.code, WIDTH * at, other.support[at], other.confidence[at], other.lift[at]);
    }

    private int compareSteps(int one, int two) {
        int order = Arrays.compare(code, WIDTH * one + 1, WIDTH * (one + 1), code, WIDTH * two + 1, WIDTH * (two + 1));
        return order != 0 ? order : Integer.compare(code[WIDTH * one], code[WIDTH * two]);
    }

    /** The first pathway, in the order of {@link #best}, that does not come before these steps. */
    int first(int[] before) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Arrays.compare(code, WIDTH * middle + 1, WIDTH * (middle + 1), before, 0, WIDTH - 1) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    boolean follows(int at, int[] before) {
        return at < size && Arrays.equals(code, WIDTH * at + 1, WIDTH * (at + 1), before, 0, WIDTH - 1);
    }

    int size() {
        return size;
    }

    int last(int at) {
        return code[WIDTH * at];
    }

    int support(int at) {
        return support[at];
    }

    float confidence(int at) {
        return confidence[at];
    }

    float lift(int at) {
        return lift[at];
    }

    /** The codes of its steps in order. */
    int[] path(int at) {
        int length = 1;
        while (length < WIDTH && code[WIDTH * at + length] != NONE) {
            length++;
        }
        int[] path = new int[length];
        System.arraycopy(code, WIDTH * at + 1, path, 0, length - 1);
        path[length - 1] = code[WIDTH * at];
        return path;
    }

    long bytes() {
        return size * (4L * WIDTH + 12);
    }

    void write(ModelOutput out) throws IOException {
        out.writeInt(visits);
        out.writeInts(Arrays.copyOf(code, WIDTH * size));
        out.writeInts(Arrays.copyOf(support, size));
        out.writeFloats(Arrays.copyOf(confidence, size));
        out.writeFloats(Arrays.copyOf(lift, size));
    }

    /** @param codes all are below this */
    static PathwayTable read(ModelInput in, int codes) throws IOException {
        PathwayTable table = new PathwayTable(in.readInt());
        table.code = in.readInts();
        table.support = in.readInts();
        table.confidence = in.readFloats();
        table.lift = in.readFloats();
        table.size = table.support.length;
        Stored.check(
                table.code.length == WIDTH * table.size
                        && table.confidence.length == table.size
                        && table.lift.length == table.size,
                "parts do not fit");
        for (int at = 0; at < table.code.length; at++) {
            int least = at % WIDTH == 0 ? 0 : NONE;
            Stored.check(table.code[at] >= least && table.code[at] < codes, "a number is out of range");
        }
        return table;
    }
}
