package dev.trellis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormatException;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every algorithm keeps. To test one, extend this and say which. */
public abstract class AlgorithmContract {

    /** The algorithm with values that suit fifty shoppers. */
    protected abstract Algorithm algorithm();

    /** Knows at least this algorithm's format. */
    protected abstract ModelFormats formats();

    /** False for what ranks everybody alike, such as popularity: the checkerboard is then no question for it. */
    protected boolean personal() {
        return true;
    }

    @Test
    @DisplayName("Of a checkerboard, each shopper's best new item is of the shopper's own colour")
    void recoversTheCheckerboard() {
        if (!personal()) {
            return;
        }
        TrainingData data = Checkerboard.data();
        Learned model = learn(data);
        for (int shopper = 0; shopper < Checkerboard.SIZE; shopper++) {
            assertThat(best(model, data, shopper, 1)).as("shopper %d", shopper).containsExactly(shopper);
        }
    }

    @Test
    @DisplayName("Other numbers for the items change nothing but the numbers")
    void numbersMeanNothing() {
        if (!personal()) {
            return;
        }
        List<Integer> shuffled = IntStream.range(0, Checkerboard.SIZE).boxed().collect(Collectors.toList());
        Collections.shuffle(shuffled, new Random(5));
        int[] rename = shuffled.stream().mapToInt(Integer::intValue).toArray();
        TrainingData data = Checkerboard.data(rename);
        Learned model = learn(data);
        for (int shopper = 0; shopper < Checkerboard.SIZE; shopper++) {
            assertThat(best(model, data, shopper, 1)).as("shopper %d", shopper).containsExactly(rename[shopper]);
        }
    }

    @Test
    @DisplayName("The same data and seed give the same model, on one core as on two")
    void isDeterministic() throws IOException {
        TrainingData data = randomData(1, 200, 60, 3000);
        Training one = new Training(
                7, new dev.trellis.candidate.model.Cores(1), 1L << 30, (what, done, of) -> {}, () -> false);
        assertThat(saved(algorithm().learn(data, Training.plain(7))))
                .isEqualTo(saved(algorithm().learn(data, Training.plain(7))))
                .isEqualTo(saved(algorithm().learn(data, one)));
    }

    @Test
    @DisplayName("A saved model answers as before")
    void isSavedAndLoaded() throws IOException {
        TrainingData data = randomData(2, 100, 40, 1500);
        Learned model = learn(data);
        Learned loaded = formats().load(new ByteArrayInputStream(saved(model)));
        for (int shopper = 0; shopper < 100; shopper++) {
            Query query = Query.of(data.shoppers(), shopper, shopper);
            assertThat(scores(loaded, query)).isEqualTo(scores(model, query));
        }
        assertThat(loaded.items()).isEqualTo(model.items());
        assertThat(loaded.bytes()).isEqualTo(model.bytes());
    }

    @Test
    @DisplayName("A damaged, shortened or foreign file is refused with a reason")
    void damageIsSeen() throws IOException {
        byte[] good = saved(learn(randomData(3, 30, 20, 300)));
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> formats().load(new ByteArrayInputStream(bad)))
                    .isInstanceOf(ModelFormatException.class)
                    .message()
                    .isNotBlank();
            byte[] cut = Arrays.copyOf(good, random.nextInt(good.length));
            assertThatThrownBy(() -> formats().load(new ByteArrayInputStream(cut)))
                    .isInstanceOf(ModelFormatException.class);
        }
    }

    @Test
    @DisplayName("Scores are finite for any history, even of items that the model does not know")
    void scoresAreFinite() {
        Learned model = learn(randomData(4, 100, 40, 1500));
        Random random = new Random(13);
        for (int i = 0; i < 200; i++) {
            assertFinite(model, hostile(random));
        }
        assertFinite(model, Query.ofItems());
    }

    @Test
    @DisplayName(
            "Data without shoppers, without events, of one shopper, of one item, or of one event many times is learned from")
    void poorDataIsLearned() {
        HistoriesBuilder same = new HistoriesBuilder();
        IntStream.range(0, 500).forEach(i -> same.add(0, 0, 1, 1000, EventKind.VIEW));
        HistoriesBuilder oneShopper = new HistoriesBuilder();
        IntStream.range(0, 30).forEach(i -> oneShopper.add(0, i, 1, 1000 + i, EventKind.VIEW));
        HistoriesBuilder oneItem = new HistoriesBuilder();
        IntStream.range(0, 30).forEach(i -> oneItem.add(i, 0, 1, 1000 + i, EventKind.VIEW));
        HistoriesBuilder odd = new HistoriesBuilder();
        IntStream.range(0, 300).forEach(i -> odd.add(i % 7, i % 11, (i % 5 - 2) * 1e30f, i, EventKind.PURCHASE));
        for (Histories histories : List.of(
                Histories.none(0),
                Histories.none(5),
                same.build(),
                same.build(4, 9),
                oneShopper.build(),
                oneItem.build(),
                odd.build())) {
            TrainingData data = new TrainingData(histories, histories, ItemContent.NONE);
            Learned model = learn(data);
            assertThat(model.items()).isEqualTo(histories.items());
            assertFinite(model, Query.ofItems(0, 0, 3));
            assertFinite(model, Query.ofItems());
        }
    }

    @Test
    @DisplayName("A training that is stopped ends")
    void canBeStopped() {
        Training stopped =
                new Training(1, dev.trellis.candidate.model.Cores.all(), 1L << 30, (what, done, of) -> {}, () -> true);
        assertThatThrownBy(() -> algorithm().learn(randomData(5, 100, 40, 1500), stopped))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    @DisplayName("Every choice of every parameter can be learned with")
    void parametersAreSafe() {
        TrainingData data = randomData(6, 60, 30, 600);
        algorithm().parameters().all().forEach(parameter -> {
            for (double choice : parameter.choices()) {
                Algorithm other = algorithm().with(algorithm().parameters().with(parameter.name(), choice));
                assertThat(other.parameters().get(parameter.name())).isEqualTo(choice);
                assertThatCode(() -> assertFinite(other.learn(data, Training.plain(1)), Query.ofItems(1, 2)))
                        .as("%s=%s", parameter.name(), choice)
                        .doesNotThrowAnyException();
            }
        });
    }

    protected final Learned learn(TrainingData data) {
        return algorithm().learn(data, Training.plain(42));
    }

    /** Shoppers with histories of random items, some far more liked than others, over 30 days in visits of one hour. */
    protected static TrainingData randomData(long seed, int shoppers, int items, int events) {
        Random random = new Random(seed);
        HistoriesBuilder byShopper = new HistoriesBuilder();
        HistoriesBuilder byVisit = new HistoriesBuilder();
        for (int i = 0; i < events; i++) {
            int shopper = random.nextInt(shoppers);
            int item = (int) (items * Math.pow(random.nextDouble(), 2));
            int visit = random.nextInt(5);
            long second = 1_700_000_000L + visit * 6 * 86_400L + random.nextInt(3600);
            EventKind kind = EventKind.values()[random.nextInt(3)];
            byShopper.add(shopper, item, 1, second, kind);
            byVisit.add(shopper * 5 + visit, item, 1, second, kind);
        }
        return new TrainingData(byShopper.build(shoppers, items), byVisit.build(5 * shoppers, items), ItemContent.NONE);
    }

    protected static float[] scores(Learned model, Query query) {
        float[] scores = new float[model.items()];
        Arrays.fill(scores, Float.NaN);
        model.score(query, scores);
        return scores;
    }

    /** The best items that the shopper does not have yet. */
    protected static int[] best(Learned model, TrainingData data, int shopper, int k) {
        Query query = Query.of(data.shoppers(), shopper, shopper);
        boolean[] known = new boolean[data.items()];
        for (int item : query.item()) {
            known[item] = true;
        }
        TopItems best = new TopItems(k);
        best.offerAll(scores(model, query), known);
        best.sort();
        return best.items();
    }

    private static void assertFinite(Learned model, Query query) {
        float[] scores = scores(model, query);
        for (int item = 0; item < scores.length; item++) {
            assertThat(Float.isFinite(scores[item]))
                    .as("item %d: %s", item, scores[item])
                    .isTrue();
        }
    }

    private static Query hostile(Random random) {
        int length = random.nextInt(20);
        int[] item = random.ints(length, 0, 100).toArray();
        float[] weight = new float[length];
        byte[] kind = new byte[length];
        long[] second = random.longs(length).toArray();
        float[] odd = {0, 1, -1, 1e38f, -1e38f, Float.MIN_VALUE};
        for (int i = 0; i < length; i++) {
            weight[i] = odd[random.nextInt(odd.length)];
            kind[i] = (byte) random.nextInt(EventKind.values().length);
        }
        int shopper = random.nextBoolean() ? Query.UNKNOWN : random.nextInt(1000);
        return new Query(
                shopper,
                item,
                weight,
                kind,
                second,
                random.nextInt(length + 1),
                random.nextLong(),
                random.nextInt(9) - 1);
    }

    private static byte[] saved(Learned model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ModelFormats(java.util.Map.of()).save(model, bytes);
        return bytes.toByteArray();
    }
}
