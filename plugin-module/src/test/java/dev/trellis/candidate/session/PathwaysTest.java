package dev.trellis.candidate.session;

import static dev.trellis.candidate.model.EventKind.ADD_TO_CART;
import static dev.trellis.candidate.model.EventKind.VIEW;
import static dev.trellis.candidate.session.Visits.best;
import static dev.trellis.candidate.session.Visits.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathwaysTest {

    private static final int CAMERA = 0;
    private static final int CARD = 1;
    private static final int BAG = 2;
    private static final int BOOK = 3;

    /** 10 visits: camera seen, put in the cart, card seen; 10: camera seen, bag seen; 20: book seen. */
    private final PathwaysModel model = learn(shop());

    @Test
    @DisplayName("What follows depends on what was done with the item, not only on the item")
    void kindsCount() {
        assertThat(best(model, did(CAMERA, VIEW, CAMERA, ADD_TO_CART), 1)).containsExactly(CARD);
        float[] viewed = scores(model, did(CAMERA, VIEW));
        assertThat(viewed[CARD]).isEqualTo(viewed[BAG]);
        assertThat(best(model, did(BOOK, VIEW), 1)).isEmpty();
    }

    @Test
    @DisplayName("A pathway is told with its support, confidence and lift")
    void isListed() {
        Pathway found = model.pathwaysBy(CARD, 10).stream()
                .filter(pathway -> pathway.steps().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(found.steps())
                .containsExactly(
                        new Pathway.Step(VIEW, CAMERA),
                        new Pathway.Step(ADD_TO_CART, CAMERA),
                        new Pathway.Step(VIEW, CARD));
        assertThat(found.support()).isEqualTo(10);
        assertThat(found.confidence()).isEqualTo(1);
        assertThat(found.lift()).isCloseTo(4, within(1e-6));
        assertThat(found).hasToString("view 0 → add_to_cart 0 → view 1 (10 visits, 100 %, lift 4.0)");
        assertThat(model.description()).contains("pathways").contains("→");
    }

    @Test
    @DisplayName("Every pathway is found, as often as counting all visits finds it")
    void agreesWithCounting() {
        Random random = new Random(17);
        HistoriesBuilder builder = new HistoriesBuilder();
        for (int visit = 0; visit < 60; visit++) {
            for (int step = 0; step < 6; step++) {
                builder.add(visit, random.nextInt(6), 1, step, EventKind.values()[random.nextInt(2)]);
            }
        }
        Steps steps = Steps.of(builder.build(60, 6));
        PathwayTable table = new PathwayMiner(steps, 2, 3).mine(Integer.MAX_VALUE, 0, Training.plain(1));
        int counted = 0;
        for (int a = 0; a < steps.codes(); a++) {
            for (int b = 0; b < steps.codes(); b++) {
                counted += count(steps, a, b) >= 2 ? 1 : 0;
                for (int c = 0; c < steps.codes(); c++) {
                    counted += count(steps, a, b, c) >= 2 ? 1 : 0;
                }
            }
        }
        assertThat(table.size()).isEqualTo(counted);
        for (int at = 0; at < table.size(); at++) {
            assertThat(table.support(at)).isEqualTo(count(steps, table.path(at)));
        }
    }

    private static int count(Steps steps, int... path) {
        int count = 0;
        for (int visit = 0; visit < steps.visits(); visit++) {
            int matched = 0;
            for (int at = steps.start()[visit]; at < steps.start()[visit + 1] && matched < path.length; at++) {
                matched += steps.code()[at] == path[matched] ? 1 : 0;
            }
            count += matched == path.length ? 1 : 0;
        }
        return count;
    }

    private static TrainingData shop() {
        HistoriesBuilder visits = new HistoriesBuilder();
        for (int visit = 0; visit < 40; visit++) {
            if (visit < 20) {
                visits.add(visit, CAMERA, 1, 0, VIEW);
            }
            if (visit < 10) {
                visits.add(visit, CAMERA, 1, 1, ADD_TO_CART);
                visits.add(visit, CARD, 1, 2, VIEW);
            } else {
                visits.add(visit, visit < 20 ? BAG : BOOK, 1, 2, VIEW);
            }
        }
        return new TrainingData(visits.build(), visits.build(), ItemContent.NONE);
    }

    private static Query did(Object... itemsAndKinds) {
        List<Object> told = List.of(itemsAndKinds);
        int[] items = new int[told.size() / 2];
        for (int i = 0; i < items.length; i++) {
            items[i] = (Integer) told.get(2 * i);
        }
        Query query = Query.ofItems(items);
        for (int i = 0; i < items.length; i++) {
            query.kind()[i] = (byte) ((EventKind) told.get(2 * i + 1)).ordinal();
        }
        return query;
    }

    private static PathwaysModel learn(TrainingData data) {
        return new Pathways().learn(data, Training.plain(1));
    }
}
