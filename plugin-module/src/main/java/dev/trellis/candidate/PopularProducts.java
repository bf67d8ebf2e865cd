package dev.trellis.candidate;

import dev.trellis.Reason;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.popular.RankedItems;

/**
 * Products by a score that is the same for everybody. The order is the training's; what cannot be sold now is stepped
 * over.
 */
public final class PopularProducts implements CandidateSource {

    private static final int MOST = 100;
    /** In a category of a smaller share of the products, looking at its products is quicker than at the order of all. */
    private static final int SMALL = 8;

    private final String name;
    private final String part;
    private final Reason.Kind kind;
    private final boolean inCategory;

    private PopularProducts(String name, String part, Reason.Kind kind, boolean inCategory) {
        this.name = name;
        this.part = part;
        this.kind = kind;
        this.inCategory = inCategory;
    }

    /** What is in more demand than usual. */
    public static PopularProducts trending() {
        return new PopularProducts("trending", Model.TRENDING, Reason.Kind.TRENDING, false);
    }

    /** The same within the page's category, or within that of the page's first product. */
    public static PopularProducts trendingInCategory() {
        return new PopularProducts("trending-in-category", Model.TRENDING, Reason.Kind.TRENDING, true);
    }

    /** What is in demand these days, more than usual or not. */
    public static PopularProducts popular() {
        return new PopularProducts("popular", Model.POPULAR, Reason.Kind.TRENDING, false);
    }

    public static PopularProducts popularInCategory() {
        return new PopularProducts("popular-in-category", Model.POPULAR, Reason.Kind.TRENDING, true);
    }

    public static PopularProducts mostViewed() {
        return new PopularProducts("most-viewed", Model.VIEWED, Reason.Kind.MOST_VIEWED, false);
    }

    public static PopularProducts mostAddedToCart() {
        return new PopularProducts("most-added-to-cart", Model.ADDED, Reason.Kind.MOST_ADDED_TO_CART, false);
    }

    public static PopularProducts mostPurchased() {
        return new PopularProducts("most-purchased", Model.PURCHASED, Reason.Kind.MOST_PURCHASED, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void propose(Question question, Candidates into) {
        RankedItems ranking = question.model().ranking(part);
        if (!inCategory) {
            firstSellable(ranking, question.catalog(), into);
            return;
        }
        long category = category(question);
        int[] members = question.catalog().inCategory(category);
        if (SMALL * members.length < ranking.ranked()) {
            bestOf(members, ranking, question.catalog(), into);
        } else {
            firstIn(category, ranking, question.catalog(), into);
        }
    }

    private void firstSellable(RankedItems ranking, Catalog catalog, Candidates into) {
        for (int rank = 0; rank < ranking.ranked() && into.size() < MOST; rank++) {
            int product = ranking.item(rank);
            if (catalog.sellable(product)) {
                into.add(product, ranking.scoreOf(product), kind, -1);
            }
        }
    }

    private void firstIn(long category, RankedItems ranking, Catalog catalog, Candidates into) {
        for (int rank = 0; rank < ranking.ranked() && into.size() < MOST; rank++) {
            int product = ranking.item(rank);
            if (catalog.sellable(product) && catalog.inCategory(product, category)) {
                into.add(product, ranking.scoreOf(product), kind, -1);
            }
        }
    }

    private void bestOf(int[] members, RankedItems ranking, Catalog catalog, Candidates into) {
        TopItems best = new TopItems(Math.min(MOST, members.length));
        for (int product : members) {
            float score = ranking.scoreOf(product);
            if (score > 0 && catalog.sellable(product)) {
                best.offer(product, score);
            }
        }
        best.sort();
        for (int rank = 0; rank < best.size(); rank++) {
            into.add(best.item(rank), best.score(rank), kind, -1);
        }
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
