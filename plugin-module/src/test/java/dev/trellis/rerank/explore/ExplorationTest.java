package dev.trellis.rerank.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.VisitorId;
import dev.trellis.candidate.Question;
import dev.trellis.contract.RerankerContract;
import dev.trellis.contract.TestSignals;
import dev.trellis.profile.Profile;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import dev.trellis.signal.Item;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplorationTest {

    private static Exploration of(String policy, ResponseCounts counts) {
        return Exploration.of(policy, 0.5, "home, cart", 2, counts);
    }

    @Nested
    class ByEpsilon extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return of("epsilon-greedy", ResponseCounts.of("home"));
        }

        private Ranking shown(long seed) {
            Ranking ranking = ranking(1, 2, 3, 4);
            reranker().rerank(question(Profile.EMPTY, new Question.Slot("home", 0, 4, seed)), ranking);
            return ranking;
        }

        @Test
        void isTheSameForOneSeedAndKeepsAllOtherPlaces() {
            assertThat(products(shown(5))).isEqualTo(products(shown(5)));
            for (int seed = 0; seed < 50; seed++) {
                Ranking ranking = shown(seed);
                assertThat(products(ranking)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
                assertThat(products(ranking).get(0)).isEqualTo(1L);
                assertThat(ranking.kind(1) == Reason.Kind.EXPLORATION)
                        .isEqualTo(products(ranking).get(1) != 2L);
            }
        }

        @Test
        void eachChoiceIsAsFrequentAsItsPropensitySays() {
            double[] chosen = new double[5];
            double[] propensity = new double[5];
            for (int seed = 0; seed < 6_000; seed++) {
                Ranking ranking = shown(seed);
                int product = products(ranking).get(1).intValue();
                chosen[product] += 1 / 6_000.0;
                propensity[product] = ranking.propensity(1);
            }
            for (int product = 2; product <= 4; product++) {
                assertThat(chosen[product]).isCloseTo(propensity[product], within(0.02));
            }
        }

        @Test
        void otherUnitsAndOtherPlacesAreLeftAlone() {
            Ranking ranking = ranking(1, 2, 3, 4);
            for (int seed = 0; seed < 50; seed++) {
                reranker().rerank(question(Profile.EMPTY, new Question.Slot("search", 0, 4, seed)), ranking);
                reranker().rerank(question(Profile.EMPTY, new Question.Slot("home", 2, 4, seed)), ranking);
            }
            assertThat(products(ranking)).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Nested
    class ByThompson extends RerankerContract {
        private final ResponseCounts counts = ResponseCounts.of("home");
        private final TestSignals signals = new TestSignals();
        private final List<Signal> stored = new ArrayList<>();

        @Override
        protected Reranker reranker() {
            return of("thompson", counts);
        }

        private void respond(long product, int views, int clicks) {
            IntStream.range(0, views).forEach(i -> stored.add(response(SignalType.RECOMMENDATION_VIEW, product)));
            IntStream.range(0, clicks).forEach(i -> stored.add(response(SignalType.RECOMMENDATION_CLICK, product)));
        }

        private Signal response(SignalType type, long product) {
            var header = signals.viewed(new VisitorId(new UUID(1, 1)), product).header();
            return new Signal.OnRecommendation(
                    header,
                    type,
                    new RecommendationRef(new UUID(0, 0), "home", 1),
                    List.of(Item.of(new ProductId(product))));
        }

        private double[] chosen() {
            double[] chosen = new double[5];
            for (int seed = 0; seed < 400; seed++) {
                Ranking ranking = ranking(1, 2, 3, 4);
                reranker().rerank(question(Profile.EMPTY, new Question.Slot("home", 0, 4, seed)), ranking);
                chosen[products(ranking).get(1).intValue()] += 1 / 400.0;
            }
            return chosen;
        }

        @Test
        void whatIsClickedGetsThePlaceAndWhatIsNotLosesIt() {
            respond(2, 2_000, 10);
            respond(3, 2_000, 200);
            respond(4, 2_000, 10);
            publish();

            assertThat(chosen()[3]).isGreaterThan(0.9);
        }

        @Test
        void whatNobodySawYetIsTriedNowAndThen() {
            respond(2, 2_000, 40);
            respond(3, 2_000, 40);
            publish();

            assertThat(chosen()[4]).isBetween(0.1, 0.7);
        }

        @Test
        void theEstimatedPropensityIsNearTheFrequency() {
            respond(2, 100, 10);
            respond(3, 100, 14);
            respond(4, 100, 8);
            publish();

            Ranking ranking = ranking(1, 2, 3, 4);
            reranker().rerank(question(Profile.EMPTY, new Question.Slot("home", 0, 4, 1)), ranking);

            double frequency = chosen()[products(ranking).get(1).intValue()];
            assertThat(ranking.propensity(1)).isCloseTo(frequency, within(0.2));
        }

        private void publish() {
            ResponseCounts.Recount recount = counts.recount();
            stored.forEach(recount::hear);
            recount.finish();
        }
    }

    @Nested
    class SwitchedOff extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return of("off", ResponseCounts.of("home"));
        }
    }

    @Test
    void memoryStaysBoundedAndKeepsWhatIsSeenMost() {
        UnitResponses unit = new UnitResponses();
        for (int round = 0; round < 3; round++) {
            for (int product = 0; product < 30_000; product++) {
                unit.add(product, product < 100 ? 5 : 1, 0, 1_000);
            }
        }
        unit.publish();

        assertThat(unit.now().size()).isLessThanOrEqualTo(UnitResponses.MOST_PRODUCTS);
        assertThat(unit.now().seen(50)).isEqualTo(15);
    }

    @Test
    void theFirstResponseCountsThoughNothingWasStored() {
        UnitResponses unit = new UnitResponses();
        unit.catchUp();

        unit.add(7, 1, 0, 1_800_000_000_000L);

        assertThat(unit.now().seen(7)).isEqualTo(1);
    }

    @Test
    void aWrongSettingIsNamed() {
        assertThatThrownBy(() -> of("softmax", ResponseCounts.of(""))).hasMessageContaining("'softmax'");
        assertThatThrownBy(() -> Exploration.of("off", 2, "", 1, ResponseCounts.of("")))
                .hasMessageContaining("trellis.exploration.epsilon");
    }
}
