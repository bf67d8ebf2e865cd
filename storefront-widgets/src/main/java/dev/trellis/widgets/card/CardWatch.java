package dev.trellis.widgets.card;

import dev.trellis.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the products behind the printed cards with the database, away from any request, and drops the cards of those
 * that changed: a new price, a product taken off sale or out of stock shows within one round.
 */
final class CardWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CardWatch.class);
    private static final int BATCH = 200;

    private final Cards cards;
    private final Shop shop;
    private final long seconds;
    private final ScheduledExecutorService thread = Threads.scheduled("trellis-cards");
    private Map<ProductId, String> known = Map.of();
    private Set<ProductId> changedBefore = Set.of();

    CardWatch(Cards cards, Shop shop, long seconds) {
        this.cards = cards;
        this.shop = shop;
        this.seconds = seconds;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::roundOrLog, seconds, seconds, TimeUnit.SECONDS);
    }

    void stop() {
        thread.shutdownNow();
    }

    private void roundOrLog() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.warn("Could not check the products on cards; they stay as they are until the next round", e);
        }
    }

    /** One comparison. A product seen for the first time was printed a moment ago, yet maybe from a stale cache. */
    void round() {
        List<ProductId> shown = new ArrayList<>(cards.products());
        Map<ProductId, String> now = new HashMap<>();
        for (int from = 0; from < shown.size(); from += BATCH) {
            now.putAll(shop.fingerprints(shown.subList(from, Math.min(from + BATCH, shown.size()))));
        }
        Set<ProductId> changed = new HashSet<>();
        for (ProductId product : shown) {
            if (!now.getOrDefault(product, "gone").equals(known.get(product))) {
                changed.add(product);
            }
        }
        shop.forget(changed);
        // A request that was under way may have printed what it had read before: so the next round drops them again.
        cards.drop(changed);
        cards.drop(changedBefore);
        changedBefore = changed;
        known = now;
    }
}
