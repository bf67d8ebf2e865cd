package dev.trellis.candidate;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.profile.Touch;
import java.util.HashSet;
import java.util.Set;

/**
 * Neighbours of what the shopper touched lately: each touch pulls by its kind, less the longer ago it is and the more
 * came after it. What the shopper touched already is not proposed.
 */
public final class PersonalNeighbours implements CandidateSource {

    private static final int SEEDS = 25;
    private static final double PER_PRODUCT_SINCE = 0.88;
    private static final double HALF_LIFE_MILLIS = 14 * 86_400_000.0;

    @Override
    public String name() {
        return "personal-neighbours";
    }

    @Override
    public void propose(Question question, Candidates into) {
        Catalog catalog = question.catalog();
        ItemNeighbours model = question.model().similar();
        Set<ProductId> touched = question.profile().touched();
        Set<ProductId> used = new HashSet<>();
        for (Touch touch : question.profile().touches()) {
            int seed = catalog.indexOf(touch.product());
            if (seed < 0 || used.contains(touch.product())) {
                continue;
            }
            double pull = pull(question, touch, used.size());
            used.add(touch.product());
            for (int at = model.from(seed); at < model.to(seed); at++) {
                int product = model.neighbour()[at];
                if (!touched.contains(catalog.product(product))) {
                    into.add(product, pull * model.similarity()[at], kind(touch), seed);
                }
            }
            if (used.size() == SEEDS) {
                return;
            }
        }
    }

    private static double pull(Question question, Touch touch, int rank) {
        double age = Math.max(0, question.now().toEpochMilli() - touch.atMillis());
        double kind =
                switch (touch.kind()) {
                    case VIEWED -> 1;
                    case ADDED -> 1.6;
                    case BOUGHT -> 0.8;
                };
        return kind * Math.pow(PER_PRODUCT_SINCE, rank) * Math.pow(2, -age / HALF_LIFE_MILLIS);
    }

    private static Reason.Kind kind(Touch touch) {
        return switch (touch.kind()) {
            case VIEWED -> Reason.Kind.BECAUSE_YOU_VIEWED;
            case ADDED -> Reason.Kind.BECAUSE_YOU_ADDED;
            case BOUGHT -> Reason.Kind.BECAUSE_YOU_BOUGHT;
        };
    }
}
