package dev.trellis.candidate;

import dev.trellis.Reason;
import java.util.function.Function;

/** Products by a score that is the same for everybody. */
public final class PopularProducts implements CandidateSource {

    private static final int MOST = 100;

    private final String name;
    private final Reason.Kind kind;
    private final Function<Model, double[]> scores;
    private final boolean inCategory;

    private PopularProducts(String name, Reason.Kind kind, Function<Model, double[]> scores, boolean inCategory) {
        this.name = name;
        this.kind = kind;
        this.scores = scores;
        this.inCategory = inCategory;
    }

    public static PopularProducts trending() {
        return new PopularProducts("trending", Reason.Kind.TRENDING, Model::trending, false);
    }

    /** Trending within the page's category, or within that of the page's first product. */
    public static PopularProducts trendingInCategory() {
        return new PopularProducts("trending-in-category", Reason.Kind.TRENDING, Model::trending, true);
    }

    public static PopularProducts mostPurchased() {
        return new PopularProducts("most-purchased", Reason.Kind.MOST_PURCHASED, Model::purchased, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void propose(Question question, Candidates into) {
        Catalog catalog = question.catalog();
        long category = inCategory ? category(question) : -1;
        if (inCategory && category < 0) {
            return;
        }
        double[] score = scores.apply(question.model());
        TopList best = new TopList(MOST);
        for (int product = 0; product < score.length; product++) {
            if (catalog.sellable(product) && (!inCategory || catalog.inCategory(product, category))) {
                best.offer(product, score[product]);
            }
        }
        best.forEach((product, value) -> into.add(product, value, kind, -1));
    }

    private static long category(Question question) {
        return question.category().orElseGet(() -> question.context().stream()
                .mapToInt(question.catalog()::indexOf)
                .filter(product -> product >= 0)
                .mapToLong(question.catalog()::category)
                .findFirst()
                .orElse(-1));
    }
}
