package dev.trellis.candidate;

import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import dev.trellis.store.SignalStore;
import dev.trellis.store.Streamed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns a model from the stored signals and puts it into service. One call at a time. */
public final class ModelTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelTrainer.class);
    private static final int NEIGHBOURS = 60;
    private static final double SHRINKAGE = 10;
    private static final double ORDER_SHRINKAGE = 3;
    private static final int LONGEST_BASKET = 100;
    private static final double HALF_LIFE_MILLIS = 90 * 86_400_000.0;

    private final CatalogSource products;
    private final SignalStore store;
    private final Models models;
    private final Clock clock;
    private final Duration memory;

    /** @param memoryDays how far back signals count */
    public ModelTrainer(CatalogSource products, SignalStore store, Models models, Clock clock, int memoryDays) {
        this.products = products;
        this.store = store;
        this.models = models;
        this.clock = clock;
        this.memory = Duration.ofDays(memoryDays);
    }

    /** @return the model that is in service from now on */
    public synchronized Model train() {
        Instant now = clock.instant();
        Catalog catalog = Catalog.of(products.read());
        Lesson lesson = new Lesson(catalog, now.toEpochMilli());
        Streamed streamed = store.read(now.minus(memory), lesson::hear);
        if (streamed.robots() + streamed.unknown() > 0) {
            LOG.info("Left out {} signals of robots and {} of other versions.", streamed.robots(), streamed.unknown());
        }
        Model model = lesson.model(now);
        models.put(model);
        return model;
    }

    /** Takes in stock, sale and category changes without learning anew. */
    public synchronized void refreshCatalog() {
        models.refresh(Catalog.of(products.read()));
    }

    /** What is gathered while the signals stream by. */
    private static final class Lesson {

        private final Catalog catalog;
        private final Demand demand;
        private final long now;
        private final BasketCollector<Object> shoppers = new BasketCollector<>(LONGEST_BASKET);
        private final BasketCollector<UUID> visits = new BasketCollector<>(LONGEST_BASKET);
        private final BasketCollector<UUID> orders = new BasketCollector<>(LONGEST_BASKET);
        private long signals;

        Lesson(Catalog catalog, long nowMillis) {
            this.catalog = catalog;
            this.demand = new Demand(catalog.size(), nowMillis);
            this.now = nowMillis;
        }

        void hear(Signal signal) {
            signals++;
            SignalType type = signal.type();
            if (type != SignalType.VIEW_ITEM && type != SignalType.ADD_TO_CART && type != SignalType.PURCHASE) {
                return;
            }
            for (Item item : signal.items()) {
                int product = catalog.indexOf(item.product());
                if (product >= 0) {
                    hear(signal, type, product);
                }
            }
        }

        private void hear(Signal signal, SignalType type, int product) {
            var header = signal.header();
            long at = header.occurredAt().toEpochMilli();
            demand.add(product, type, header.session(), at);
            float freshness = (float) Math.pow(2, -Math.max(0, now - at) / HALF_LIFE_MILLIS);
            Object shopper = header.customer().<Object>map(c -> c).orElse(header.visitor());
            shoppers.add(shopper, product, freshness * weight(type));
            if (type == SignalType.PURCHASE) {
                orders.add(header.eventId(), product, freshness);
            } else {
                visits.add(header.session(), product, freshness * weight(type));
            }
        }

        Model model(Instant now) {
            int size = catalog.size();
            NeighbourLearner usual = new NeighbourLearner(NEIGHBOURS, SHRINKAGE);
            return new Model(
                    catalog,
                    usual.learn(shoppers.baskets(), size),
                    usual.learn(visits.baskets(), size),
                    new NeighbourLearner(NEIGHBOURS, ORDER_SHRINKAGE).learn(orders.baskets(), size),
                    demand.trending(),
                    demand.purchased(),
                    now,
                    signals);
        }

        private static float weight(SignalType type) {
            return switch (type) {
                case PURCHASE -> 2;
                case ADD_TO_CART -> 1.5f;
                default -> 1;
            };
        }
    }
}
