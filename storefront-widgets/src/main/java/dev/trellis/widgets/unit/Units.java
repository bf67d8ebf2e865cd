package dev.trellis.widgets.unit;

import dev.trellis.ProductId;
import dev.trellis.ScoredProduct;
import dev.trellis.Shopper;
import dev.trellis.recommend.Recommendation;
import dev.trellis.recommend.RecommendationRequest;
import dev.trellis.recommend.Recommender;
import dev.trellis.widgets.card.Card;
import dev.trellis.widgets.card.Cards;
import dev.trellis.widgets.card.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** Asks the recommender once per unit and puts the answer into words. */
public final class Units {

    private final Recommender recommender;
    private final PageShopper current;
    private final Cards cards;
    private final Words words;
    private final Budget budget;
    private final UnitListener listener;
    private final Clock clock;
    private final QuietLog log;

    Units(
            Recommender recommender,
            PageShopper current,
            Cards cards,
            Words words,
            Budget budget,
            UnitListener listener,
            Clock clock) {
        this.recommender = recommender;
        this.current = current;
        this.cards = cards;
        this.words = words;
        this.budget = budget;
        this.listener = listener;
        this.clock = clock;
        this.log = new QuietLog(LoggerFactory.getLogger(Units.class), clock);
    }

    /** Empty if there is nothing to show, or if the recommender failed or took too long: that is logged, never thrown. */
    public Optional<ShownUnit> showIfAble(UnitRequest request, Page page) {
        try {
            return Optional.of(ask(request, page)).filter(unit -> !unit.lines().isEmpty());
        } catch (Budget.OverBudget | RuntimeException e) {
            log.warn(request.unit(), e);
            return Optional.empty();
        }
    }

    /**
     * Empty if the recommender failed or took too long, which is logged.
     *
     * @throws UnknownUnit if there is no such unit; the message lists those there are
     */
    public Optional<ShownUnit> show(UnitRequest request, Page page) {
        try {
            return Optional.of(ask(request, page));
        } catch (UnknownUnit e) {
            throw e;
        } catch (Budget.OverBudget | RuntimeException e) {
            log.warn(request.unit(), e);
            return Optional.empty();
        }
    }

    private ShownUnit ask(UnitRequest request, Page page) throws Budget.OverBudget {
        Shopper shopper = current.shopper();
        List<ProductId> cart = current.cart();
        List<ProductId> about = request.about().cart() ? cart : request.about().products();
        ShownOnPage above = ShownOnPage.of(page.request());
        // A few to spare: some may have sold out since the recommender's catalogue was read.
        int limit = Math.min(100, request.limit() + Math.max(4, request.limit() / 2) + above.count());
        var question = new RecommendationRequest(
                request.unit(), shopper, about, request.category(), new LinkedHashSet<>(cart), limit);
        Recommendation answer = budget.within(() -> answer(question));
        Locale locale = page.edition().locale();
        List<ScoredProduct> news =
                answer.products().stream().filter(above::mayShow).toList();
        List<ShownUnit.Line> lines = lines(news, request.limit(), locale, page);
        above.add(lines);
        ShownUnit unit = new ShownUnit(
                answer.requestId(),
                answer.unit(),
                answer.servedBy(),
                request.title().orElseGet(() -> words.title(request.unit(), locale)),
                lines);
        listener.answered(unit, page.request());
        return unit;
    }

    private Recommendation answer(RecommendationRequest question) {
        try {
            return recommender.recommend(question);
        } catch (IllegalArgumentException e) {
            throw new UnknownUnit(e);
        }
    }

    /** The recommender knows no unit of this name. */
    public static final class UnknownUnit extends RuntimeException {
        UnknownUnit(IllegalArgumentException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private List<ShownUnit.Line> lines(List<ScoredProduct> products, int limit, Locale locale, Page page) {
        Set<ProductId> wanted = new LinkedHashSet<>();
        for (ScoredProduct product : products) {
            wanted.add(product.product());
            product.reason().because().ifPresent(wanted::add);
        }
        Map<ProductId, Card> found = cards.of(wanted, page);
        Instant now = clock.instant();
        List<ShownUnit.Line> lines = new ArrayList<>(limit);
        for (ScoredProduct product : products) {
            Card card = found.get(product.product());
            if (lines.size() < limit && card.shownAt(now)) {
                lines.add(line(product, card, found, locale));
            }
        }
        return lines;
    }

    private ShownUnit.Line line(ScoredProduct product, Card card, Map<ProductId, Card> found, Locale locale) {
        Optional<String> because = product.reason()
                .because()
                .map(id -> found.get(id).product().name())
                .filter(name -> !name.isEmpty());
        return new ShownUnit.Line(
                card,
                product.reason(),
                words.reason(product.reason(), because, locale),
                words.why(product.reason(), because, locale));
    }
}
