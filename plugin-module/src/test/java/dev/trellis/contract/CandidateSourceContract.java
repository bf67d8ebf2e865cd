package dev.trellis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trellis.candidate.CandidateSource;
import dev.trellis.candidate.Candidates;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.Question;
import dev.trellis.candidate.Tracing;
import dev.trellis.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link CandidateSource} promises. Inherit it. */
public abstract class CandidateSourceContract {

    protected final TrainedShop shop = new TrainedShop();

    protected abstract CandidateSource source();

    @Test
    void hasANameThatUnitsCanList() {
        assertThat(source().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void proposesProductsOfTheCatalogueEachOnceWithAScoreAndAReason() {
        Candidates proposed = ask(shop.question(List.of(3L, 5L), List.of(7L), Set.of()));

        assertThat(proposed.size()).isPositive();
        for (int row = 0; row < proposed.size(); row++) {
            assertThat(proposed.product(row)).isBetween(0, TrainedShop.PRODUCTS - 1);
            assertThat(proposed.score(row)).isPositive().isFinite();
            assertThat(proposed.kind(row)).isNotNull();
            assertThat(proposed.because(row)).isBetween(Tracing.ASK, TrainedShop.PRODUCTS - 1);
        }
    }

    @Test
    void saysTheSameWhenAskedAgain() {
        Question question = shop.question(List.of(3L, 5L), List.of(7L), Set.of());
        Candidates first = ask(question);
        Candidates second = ask(question);

        assertThat(second.size()).isEqualTo(first.size());
        for (int row = 0; row < first.size(); row++) {
            assertThat(second.scoreOf(first.product(row))).isEqualTo(first.score(row));
        }
    }

    @Test
    void hasNothingToSayBeforeAnythingWasLearned() {
        Question untrained = new Question(
                Model.UNTRAINED, Profile.EMPTY, List.of(), Optional.empty(), Set.of(), TrainedShop.CLOCK.instant());

        assertThat(ask(untrained).size()).isZero();
    }

    @Test
    void copesWithProductsThatItDoesNotKnow() {
        assertThatCode(() -> ask(shop.question(List.of(9_999L), List.of(8_888L), Set.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void copesWithAShopperOfWhomNothingIsKnown() {
        assertThatCode(() -> ask(shop.question(Profile.EMPTY, List.of(), Set.of())))
                .doesNotThrowAnyException();
    }

    protected final Candidates ask(Question question) {
        Candidates into = new Candidates();
        source().propose(question, into);
        return into;
    }
}
