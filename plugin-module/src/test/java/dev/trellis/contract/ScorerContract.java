package dev.trellis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.Reason;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Question;
import dev.trellis.profile.Profile;
import dev.trellis.score.Ranking;
import dev.trellis.score.Scorer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Scorer} promises. Inherit it. */
public abstract class ScorerContract {

    private final TrainedShop shop = new TrainedShop();
    protected final Question question = shop.question(Profile.EMPTY, List.of(), Set.of());

    protected abstract Scorer scorer();

    @Test
    void hasAName() {
        assertThat(scorer().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void whateverIsProposedItRanksEachProductOnceAndTheBestFirst() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Candidates> proposals = new ArrayList<>();
            Set<Integer> proposed = new HashSet<>();
            for (int source = 0; source < 3; source++) {
                proposals.add(proposal(random, proposed));
            }

            Ranking ranking = scorer().score(question, proposals, new double[] {1, 0.5, 0.1});

            assertThat(IntStream.range(0, ranking.size()).map(ranking::product).boxed())
                    .containsExactlyInAnyOrderElementsOf(proposed);
            for (int place = 1; place < ranking.size(); place++) {
                assertThat(ranking.score(place)).isLessThanOrEqualTo(ranking.score(place - 1));
            }
        }
    }

    @Test
    void keepsTheOrderOfASourceThatSpeaksAlone() {
        Candidates alone = new Candidates();
        alone.add(4, 3, Reason.Kind.TRENDING, -1);
        alone.add(2, 9, Reason.Kind.TRENDING, -1);
        alone.add(7, 5, Reason.Kind.TRENDING, -1);

        Ranking ranking = scorer().score(question, List.of(alone), new double[] {1});

        assertThat(IntStream.range(0, 3).map(ranking::product)).containsExactly(2, 7, 4);
    }

    @Test
    void saysWhichSourceAProductCameFromAndWhy() {
        Candidates silent = new Candidates();
        Candidates speaking = new Candidates();
        speaking.add(3, 1, Reason.Kind.BECAUSE_YOU_VIEWED, 8);

        Ranking ranking = scorer().score(question, List.of(silent, speaking), new double[] {1, 1});

        assertThat(ranking.source(0)).isEqualTo(1);
        assertThat(ranking.kind(0)).isEqualTo(Reason.Kind.BECAUSE_YOU_VIEWED);
        assertThat(ranking.because(0)).isEqualTo(8);
    }

    @Test
    void ranksNothingWhereNothingIsProposed() {
        assertThat(scorer().score(question, List.of(), new double[0]).size()).isZero();
        assertThat(scorer().score(question, List.of(new Candidates()), new double[] {1})
                        .size())
                .isZero();
    }

    private static Candidates proposal(Random random, Set<Integer> proposed) {
        Candidates candidates = new Candidates();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            int product = random.nextInt(TrainedShop.PRODUCTS);
            candidates.add(product, 0.001 + random.nextDouble(), Reason.Kind.TRENDING, -1);
            proposed.add(product);
        }
        return candidates;
    }
}
