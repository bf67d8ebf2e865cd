package dev.trellis.rerank.rules;

import static dev.trellis.rerank.rules.Rule.Action.BOOST;
import static dev.trellis.rerank.rules.Rule.Action.EXCLUDE;
import static dev.trellis.rerank.rules.Rule.Action.INCLUDE;
import static dev.trellis.rerank.rules.Rule.Action.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.Reason;
import dev.trellis.candidate.Question;
import dev.trellis.contract.RerankerContract;
import dev.trellis.profile.Profile;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BusinessRulesTest {

    @Nested
    class TheRules extends RerankerContract {

        @Override
        protected Reranker reranker() {
            return new BusinessRules(
                    book(new RuleDraft(1, BOOST).category(2).times(1.02), new RuleDraft(2, EXCLUDE).product(2)));
        }

        private List<Long> shown(RuleDraft... rules) {
            Ranking ranking = ranking(1, 2, 3, 4, 9, 10);
            RuleBook book = book(rules);
            Question question = question(Profile.EMPTY, new Question.Slot("home", 0, 3, 0));
            new BusinessRules(book).rerank(question, ranking);
            new PinnedProducts(book).rerank(question, ranking);
            return products(ranking);
        }

        @Test
        void whatIsExcludedIsNotBroughtBackByAnyOtherRule() {
            assertThat(shown(
                            new RuleDraft(1, EXCLUDE).brand("fjell"),
                            new RuleDraft(2, PIN).product(3).at(1),
                            new RuleDraft(3, INCLUDE).upTo(9),
                            new RuleDraft(4, BOOST).product(1).times(100)))
                    .hasSize(3)
                    .startsWith(9L)
                    .isSubsetOf(5L, 6L, 7L, 8L, 9L);
        }

        @Test
        void onlyWhatARuleIncludesIsShownAndPinsAreToo() {
            assertThat(shown(
                            new RuleDraft(1, INCLUDE).brand("Fjell"),
                            new RuleDraft(2, PIN).product(30).at(2)))
                    .containsExactly(1L, 30L, 2L, 3L, 4L);
        }

        @Test
        void boostsMultiplyAndBuryBelowOne() {
            assertThat(shown(
                            new RuleDraft(1, BOOST).category(2).times(1.5),
                            new RuleDraft(2, BOOST).product(10).times(1.5),
                            new RuleDraft(3, BOOST).product(1).times(0.5)))
                    .containsExactly(10L, 2L, 4L, 3L, 9L, 1L);
        }

        @Test
        void pinsGetTheirPlacesAndOfTwoTheUnitsOwnThenTheLatestGoesFirst() {
            assertThat(shown(
                            new RuleDraft(1, PIN).product(20).at(2),
                            new RuleDraft(2, PIN).product(21).at(2),
                            new RuleDraft(3, PIN).product(22).at(2).inUnit("home"),
                            new RuleDraft(4, PIN).product(1).at(5)))
                    .containsExactly(2L, 22L, 21L, 20L, 1L, 3L, 4L, 9L, 10L);
        }

        @Test
        void aPinnedProductSaysThatTheShopChoseIt() {
            Ranking ranking = ranking(1, 2);
            RuleBook book = book(new RuleDraft(1, PIN).product(2).at(1));

            new BusinessRules(book).rerank(question(), ranking);
            new PinnedProducts(book).rerank(question(), ranking);

            assertThat(ranking.kind(0)).isEqualTo(Reason.Kind.CHOSEN_BY_SHOP);
        }

        @Test
        void aRuleHoldsInItsUnitInItsTimeAndWhileItIsOn() {
            var now = question().now();
            assertThat(shown(
                            new RuleDraft(1, EXCLUDE).product(1).inUnit("cart"),
                            new RuleDraft(2, EXCLUDE).product(2).off(),
                            new RuleDraft(3, EXCLUDE).product(3).between(now.plusSeconds(1), now.plusSeconds(2)),
                            new RuleDraft(4, EXCLUDE)
                                    .product(4)
                                    .between(now.minus(Duration.ofDays(1)), now.minusSeconds(1)),
                            new RuleDraft(5, EXCLUDE).product(9).between(now, now.plusSeconds(1))))
                    .containsExactly(1L, 2L, 3L, 4L, 10L);
        }

        @Test
        void aPlaceThatTheFirstUnitDoesNotReachIsLeftToItsFallback() {
            RuleBook book = book(new RuleDraft(1, PIN).product(30).at(5));
            Ranking few = ranking(1, 2);
            Ranking fallback = ranking(9, 10, 11, 12);

            for (Ranking ranking : List.of(few, fallback)) {
                Question question = question(Profile.EMPTY, new Question.Slot("home", ranking == few ? 0 : 2, 6, 0));
                new BusinessRules(book).rerank(question, ranking);
                new PinnedProducts(book).rerank(question, ranking);
            }

            assertThat(products(few)).containsExactly(1L, 2L);
            assertThat(products(fallback)).containsExactly(9L, 10L, 30L, 11L, 12L);
        }

        @Test
        void aRuleThatMakesNoSenseIsSkippedAndSaysWhy() {
            RuleBook book = book(
                    new RuleDraft(1, EXCLUDE),
                    new RuleDraft(2, PIN).product(2),
                    new RuleDraft(3, BOOST).product(2).times(Double.NaN),
                    new RuleDraft(4, EXCLUDE).brand("Nobody"),
                    new RuleDraft(5, EXCLUDE).product(1));
            Ranking ranking = ranking(1, 2, 3);

            new BusinessRules(book).rerank(question(), ranking);

            assertThat(products(ranking)).containsExactly(2L, 3L);
            assertThat(book.prepare(question().catalog())).containsOnlyKeys(1L, 2L, 3L, 4L);
            assertThat(book.prepare(question().catalog()).get(4L))
                    .contains("No product of the store is meant: brand 'Nobody'");
        }

        @Test
        void anExplanationNamesTheRulesThatConcernAProduct() {
            Ranking ranking = ranking(1, 2, 3);
            ranking.notes().open();

            new BusinessRules(book(new RuleDraft(7, BOOST).brand("Fjell").times(2))).rerank(question(), ranking);

            assertThat(ranking.notes().of(ranking.product(0))).containsExactly("boost × 2.0: Rule 7");
        }
    }

    @Nested
    class ThePins extends RerankerContract {
        @Override
        protected Reranker reranker() {
            return new PinnedProducts(book(new RuleDraft(1, PIN).product(4).at(1)));
        }
    }

    static RuleBook book(RuleDraft... rules) {
        RuleBook book = new RuleBook();
        book.put(Stream.of(rules).map(RuleDraft::rule).toList());
        return book;
    }
}
