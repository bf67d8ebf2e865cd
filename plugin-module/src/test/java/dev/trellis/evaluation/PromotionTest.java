package dev.trellis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final int SHOPPERS = 60;
    private static final int ITEMS = 30;
    private static final Histories TRAIN = one(shopper -> shopper % 15);
    private static final Histories HOLD_OUT = one(shopper -> 15 + shopper % 15);
    private static final Learned RIGHT = new Next(1, 0);
    private static final Learned WRONG = new Next(-1, 0);

    @Test
    void aWorseModelIsNotTakenAndTheReasonHasTheFigures() {
        Verdict verdict = Promotion.judge(RIGHT, WRONG, TRAIN, HOLD_OUT, 0.02, Training.plain(1));
        assertThat(verdict.promoted()).isFalse();
        assertThat(verdict.inUse()).isEqualTo(1);
        assertThat(verdict.candidate()).isLessThan(0.5);
        assertThat(verdict.high()).isNegative();
        assertThat(verdict.shoppers()).isEqualTo(SHOPPERS);
        assertThat(verdict.reason()).contains("The model in use stays", "1.0000", "60 shoppers");
    }

    @Test
    void aBetterOrEqualModelIsTaken() {
        assertThat(Promotion.judge(WRONG, RIGHT, TRAIN, HOLD_OUT, 0, Training.plain(1))
                        .promoted())
                .isTrue();
        assertThat(Promotion.judge(RIGHT, RIGHT, TRAIN, HOLD_OUT, 0, Training.plain(1))
                        .promoted())
                .isTrue();
    }

    @Test
    void theFirstModelIsTaken() {
        Verdict verdict = Promotion.judge(null, RIGHT, TRAIN, HOLD_OUT, 0.02, Training.plain(1));
        assertThat(verdict.promoted()).isTrue();
        assertThat(verdict.reason()).contains("no model in use");
    }

    @Test
    void nobodyIsJudgedByTooFewShoppers() {
        Verdict verdict = Promotion.judge(RIGHT, WRONG, TRAIN, Histories.none(ITEMS), 0.02, Training.plain(1));
        assertThat(verdict.promoted()).isTrue();
        assertThat(verdict.reason()).contains("too few");
    }

    @Test
    void anOlderModelIsAskedInItsOwnNumbers() {
        int[] itsNumber = new int[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            itsNumber[item] = (item + 7) % ITEMS;
        }
        Learned older = new Renumbered(new Next(1, 7), itsNumber);
        Verdict verdict = Promotion.judge(older, RIGHT, TRAIN, HOLD_OUT, 0, Training.plain(1));
        assertThat(verdict.inUse()).isEqualTo(verdict.candidate()).isEqualTo(1);
    }

    private static Histories one(IntUnaryOperator item) {
        HistoriesBuilder builder = new HistoriesBuilder();
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            builder.add(shopper, item.applyAsInt(shopper), 1, 1_700_000_000L, EventKind.VIEW);
        }
        return builder.build(SHOPPERS, ITEMS);
    }

    /** After an item comes the one 15 further on; with a sign of -1 whatever else. */
    private record Next(int sign, int shift) implements Learned {

        @Override
        public String format() {
            return "next";
        }

        @Override
        public int items() {
            return ITEMS;
        }

        @Override
        public void score(Query query, float[] scores) {
            for (int item = 0; item < ITEMS; item++) {
                scores[item] = sign < 0 ? 1 : 0;
            }
            int next = (query.item()[0] - shift + ITEMS + 15) % ITEMS;
            scores[(next + shift) % ITEMS] = sign < 0 ? -1 : 2;
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void write(ModelOutput out) {}
    }
}
