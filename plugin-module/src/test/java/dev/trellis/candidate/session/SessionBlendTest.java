package dev.trellis.candidate.session;

import static dev.trellis.candidate.session.Visits.START;
import static dev.trellis.candidate.session.Visits.best;
import static dev.trellis.candidate.session.Visits.now;
import static dev.trellis.candidate.session.Visits.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionBlendTest {

    private static final int ITEMS = 60;

    @Test
    @DisplayName("Scores are likelihoods: they sum up to 1")
    void likelihoods() {
        float[] scores = scores(learn(shop(400, .5)), now(START, 3));
        double sum = IntStream.range(0, ITEMS).mapToDouble(i -> scores[i]).sum();
        assertThat(sum).isCloseTo(1, within(1e-3));
    }

    @Test
    @DisplayName("Where visits often stay with an item it leads, and where they never do it does not")
    void learnsWhetherToRepeat() {
        assertThat(best(learn(shop(400, .6)), now(START, 3, 4), 1)).containsExactly(4);
        assertThat(best(learn(shop(400, 0)), now(START, 3, 4), 3)).doesNotContain(4);
    }

    @Test
    @DisplayName("It finds the next click at least as often as each of its members")
    void isBetterThanItsMembers() {
        TrainingData data = shop(800, .3);
        Sessions sessions = Sessions.of(data.visits());
        Sessions later = sessions.since(600);
        Sessions older = sessions.before(600);
        Training training = Training.plain(1);
        double blend = hits(new SessionBlend().learn(older, training), later);
        assertThat(blend).isGreaterThanOrEqualTo(hits(new VSkNN().learn(older), later));
        assertThat(blend).isGreaterThanOrEqualTo(hits(new SequentialRules().learn(older, training), later));
        assertThat(blend).isGreaterThanOrEqualTo(hits(new Repeat().learn(older), later));
    }

    @Test
    @DisplayName("Of an item that it does not know it says nothing, and what was seen before still counts")
    void unknownItems() {
        Learned model = learn(shop(400, .3));
        assertThat(scores(model, now(START, ITEMS + 5))).containsOnly(0);
        assertThat(best(model, now(START, 3, ITEMS + 5), 3)).isEqualTo(best(model, now(START, 3), 3));
    }

    /** Shoppers who walk in small steps through a row of items, and stay where they are with some likelihood. */
    private static TrainingData shop(int visits, double stay) {
        Random random = new Random(3);
        Visits shop = new Visits();
        for (int visit = 0; visit < visits; visit++) {
            int[] items = new int[3 + random.nextInt(5)];
            items[0] = random.nextInt(ITEMS);
            for (int i = 1; i < items.length; i++) {
                int step = random.nextDouble() < stay ? 0 : random.nextDouble() < .7 ? 1 : -2;
                items[i] = (items[i - 1] + step + ITEMS) % ITEMS;
            }
            shop.add(1, items);
        }
        return shop.data(ITEMS);
    }

    private static double hits(Learned model, Sessions visits) {
        int hits = 0;
        for (int visit = 0; visit < visits.count(); visit++) {
            int[] items = Arrays.copyOfRange(visits.item(), visits.start()[visit], visits.start()[visit + 1]);
            for (int to = 1; to < items.length; to++) {
                int next = items[to];
                int[] best = best(model, now(START + 3600L * (600 + visit), Arrays.copyOf(items, to)), 1);
                hits += best.length > 0 && best[0] == next ? 1 : 0;
            }
        }
        return hits;
    }

    private static Learned learn(TrainingData data) {
        return new SessionBlend().learn(data, Training.plain(1));
    }
}
