package dev.trellis.candidate.linear;

import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Training;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Inverting the matrix of a catalogue, which is nearly all of EASE's training: in tiles on all cores and on one, against
 * {@code baseline}, the same Cholesky way as in a textbook, row by row. Run with
 *
 * <pre>{@code
 * mvn -Pjmh -pl plugin-module -am test -DskipTests -Djmh.benchmark=InverseBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
@Fork(1)
public class InverseBenchmark {

    @Param({"500", "1000"})
    int items;

    private Tiles tiles;
    private double[][] rows;

    @Setup(Level.Invocation)
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        tiles = new Tiles(items);
        rows = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j <= i; j++) {
                double value = i == j ? items : random.nextDouble();
                tiles.add(i, j, value);
                rows[i][j] = value;
            }
        }
    }

    @Benchmark
    public Object allCores() {
        SymmetricInverse.invert(tiles, 1e-6, Training.plain(1));
        return tiles;
    }

    @Benchmark
    public Object oneCore() {
        Training one = new Training(1, new Cores(1), Long.MAX_VALUE, (what, done, of) -> {}, () -> false);
        SymmetricInverse.invert(tiles, 1e-6, one);
        return tiles;
    }

    @Benchmark
    public Object baseline() {
        PlainInverse.invert(rows);
        return rows;
    }
}
