package dev.trellis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Question;
import dev.trellis.profile.Profile;
import dev.trellis.rerank.Reranker;
import dev.trellis.score.Ranking;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Reranker} promises. Inherit it. */
public abstract class RerankerContract {

    protected final TrainedShop shop = new TrainedShop();

    protected abstract Reranker reranker();

    @Test
    void hasANameThatUnitsCanList() {
        assertThat(reranker().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void showsNothingThatWasNotRankedAndNothingTwice() {
        Ranking ranking = ranking(1, 2, 3, 4, 5, 6, 40);
        List<Long> before = products(ranking);

        reranker().rerank(question(), ranking);

        assertThat(products(ranking)).isSubsetOf(before).doesNotHaveDuplicates();
    }

    @Test
    void decidesTheSameWhenItRunsAgain() {
        Ranking ranking = ranking(1, 2, 3, 4, 5, 6, 40);
        reranker().rerank(question(), ranking);
        List<Long> once = products(ranking);

        reranker().rerank(question(), ranking);

        assertThat(products(ranking)).isEqualTo(once);
    }

    @Test
    void hasNothingToDoWhereNothingIsRanked() {
        Ranking nothing = Ranking.of(new Candidates());

        reranker().rerank(question(), nothing);

        assertThat(nothing.size()).isZero();
    }

    /** A page about product 3 with product 5 in the cart, of a shopper who viewed product 7. */
    protected final Question question() {
        return shop.question(List.of(7L), List.of(3L), Set.of(new ProductId(5)));
    }

    /** The same, of a shopper with this profile, for a place in the shop. */
    protected final Question question(Profile profile, Question.Slot slot) {
        Question usual = shop.question(profile, List.of(3L), Set.of(new ProductId(5)));
        return new Question(usual.model(), profile, usual.context(), usual.category(), usual.cart(), usual.now(), slot);
    }

    /** The first one scores best. */
    protected final Ranking ranking(long... products) {
        Candidates scored = new Candidates();
        for (int i = 0; i < products.length; i++) {
            scored.add(shop.number(products[i]), 100.0 - i, Reason.Kind.TRENDING, -1);
        }
        return Ranking.of(scored);
    }

    protected final List<Long> products(Ranking ranking) {
        return IntStream.range(0, ranking.size())
                .mapToObj(place ->
                        shop.model().catalog().product(ranking.product(place)).value())
                .toList();
    }
}
