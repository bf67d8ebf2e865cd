package dev.trellis.score;

import dev.trellis.Reason;
import dev.trellis.candidate.Candidates;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What ranking costs once candidates have their scores: sort, three filters and a cap. {@code baseline} does it with
 * boxed numbers, streams and a map. Run with
 *
 * <pre>{@code
 * mvn -Pjmh -pl plugin-module -am test -DskipTests -Djmh.benchmark=RankingBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RankingBenchmark {

    @Param({"200", "1500"})
    public int size;

    private Candidates scored;

    @Setup
    public void propose() {
        Random random = new Random(5);
        scored = new Candidates(size);
        while (scored.size() < size) {
            scored.add(random.nextInt(10 * size), random.nextDouble(), Reason.Kind.TRENDING, -1);
        }
    }

    @Benchmark
    public int baseline() {
        int[] rows = IntStream.range(0, scored.size())
                .boxed()
                .sorted((a, b) -> {
                    int byScore = Double.compare(scored.score(b), scored.score(a));
                    return byScore != 0 ? byScore : Integer.compare(scored.product(a), scored.product(b));
                })
                .mapToInt(Integer::intValue)
                .toArray();
        for (int filter = 0; filter < 3; filter++) {
            int out = filter;
            rows = IntStream.of(rows)
                    .filter(row -> scored.product(row) % 20 != out)
                    .toArray();
        }
        Map<Long, Integer> seen = new HashMap<>();
        boolean[] preferred = new boolean[rows.length];
        for (int place = 0; place < rows.length; place++) {
            preferred[place] = seen.merge(scored.product(rows[place]) / 100L, 1, Integer::sum) <= 3;
        }
        int[] before = rows;
        rows = IntStream.concat(
                        IntStream.range(0, before.length).filter(place -> preferred[place]),
                        IntStream.range(0, before.length).filter(place -> !preferred[place]))
                .map(place -> before[place])
                .toArray();
        return scored.product(rows[0]);
    }

    @Benchmark
    public int flat() {
        Ranking ranking = Ranking.of(scored);
        for (int filter = 0; filter < 3; filter++) {
            int out = filter;
            ranking.keep(product -> product % 20 != out);
        }
        int[] seen = new int[10 * size / 100 + 1];
        ranking.prefer(product -> ++seen[product / 100] <= 3);
        return ranking.product(0);
    }
}
