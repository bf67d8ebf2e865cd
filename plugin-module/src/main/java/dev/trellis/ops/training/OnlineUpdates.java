package dev.trellis.ops.training;

import dev.trellis.candidate.Model;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.Part;
import dev.trellis.candidate.StoreData;
import dev.trellis.candidate.StoreHistories;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalListener;
import dev.trellis.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the model in service hear what happens between trainings: signals are gathered as they come in, and a background
 * thread works some of them at a time into those parts that can take them. The shopper's own acts count at once anyway,
 * through the profile; this is for what they teach about products.
 */
public final class OnlineUpdates implements SignalListener, Runnable {

    private static final Logger log = LoggerFactory.getLogger(OnlineUpdates.class);
    private static final int MOST_WAITING = 20_000;
    /** A stored signal may be this late in the database. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);
    /** Of its thread's time an update may take one part, and leaves this many. */
    private static final int REST = 9;

    private final ModelTrainer trainer;
    private final Models models;
    private final Clock clock;
    private final int interactions;
    private final long seconds;
    private final ArrayBlockingQueue<Signal> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong heard = new AtomicLong();
    private long restUntilNanos = System.nanoTime();
    private Instant lastUpdate = Instant.EPOCH;
    private OpenVisits open = new OpenVisits();
    /** The parts as they were before the open visits: each update has them hear those anew, as far as they went. */
    private Map<String, Learned> settled = Map.of();

    /**
     * @param interactions how many start an update; 0 turns updates off
     * @param seconds after which fewer do, too
     */
    public OnlineUpdates(ModelTrainer trainer, Models models, Clock clock, int interactions, long seconds) {
        this.trainer = trainer;
        this.models = models;
        this.clock = clock;
        this.interactions = interactions;
        this.seconds = seconds;
    }

    @Override
    public void accepted(Signal signal) {
        if (interactions > 0 && teaches(signal) && !signal.header().context().robot() && !waiting.offer(signal)) {
            left.incrementAndGet();
        }
    }

    private static boolean teaches(Signal signal) {
        return switch (signal.type()) {
            case VIEW_ITEM, ADD_TO_CART, PURCHASE, ADD_TO_WISHLIST, RATE_ITEM -> true;
            default -> false;
        };
    }

    /** Signals that have changed the model in service of this node since it started. */
    public long heard() {
        return heard.get();
    }

    /** Signals that wait for training, for want of room here. */
    public long left() {
        return left.get();
    }

    /** One look at what waits: an update if it is enough, or has waited long enough. */
    @Override
    public synchronized void run() {
        Instant now = clock.instant();
        boolean late = lastUpdate.plusSeconds(seconds).isBefore(now);
        boolean due = waiting.size() >= Math.max(1, interactions) || late && !waiting.isEmpty();
        if (due && System.nanoTime() - restUntilNanos >= 0) {
            long begin = System.nanoTime();
            List<Signal> fresh = new ArrayList<>();
            waiting.drainTo(fresh);
            update(fresh);
            lastUpdate = now;
            long end = System.nanoTime();
            restUntilNanos = end + REST * (end - begin);
        }
    }

    private void update(List<Signal> fresh) {
        if (namesNewProducts(fresh)) {
            models.refresh(trainer.catalog());
        }
        Model model = models.current();
        for (Signal signal : fresh) {
            if (!signal.header().occurredAt().isBefore(model.trainedAt())) {
                open.add(signal);
                heard.incrementAndGet();
            }
        }
        if (settled.isEmpty()) {
            settled = model.parts();
        }
        StoreHistories ended = histories(model, open.takeEnded(clock.instant()));
        settled = updated(settled, ended);
        Map<String, Learned> newer = updated(settled, histories(model, open.all()));
        models.update(current -> current.updated(newer, current.trainedAt()));
    }

    private static StoreHistories histories(Model model, List<Signal> signals) {
        StoreHistories histories = new StoreHistories(model.catalog());
        signals.forEach(histories::hear);
        return histories;
    }

    private boolean namesNewProducts(List<Signal> fresh) {
        return fresh.stream()
                .flatMap(signal -> signal.items().stream())
                .anyMatch(item -> models.current().catalog().indexOf(item.product()) < 0);
    }

    /** Takes a model into service, after it has heard what happened since it was trained, on all nodes. */
    synchronized void serve(Model model) {
        Instant until = clock.instant().minus(UNDER_WAY);
        Model current = model;
        Map<String, Learned> ofEnded = model.parts();
        OpenVisits going = new OpenVisits();
        if (interactions > 0 && model.trainedAt().isBefore(until)) {
            try {
                StoreHistories ended = missed(model, until, going);
                open.since(until).forEach(going::add);
                ofEnded = updated(ofEnded, ended);
                current = model.updated(updated(ofEnded, histories(model, going.all())), until);
            } catch (StoreException e) {
                log.warn("What happened since the training could not be read; the model goes into service without.", e);
                going = new OpenVisits();
            }
        }
        if (current == model) {
            open.since(model.trainedAt()).forEach(going::add);
        }
        settled = ofEnded;
        open = going;
        models.put(current);
    }

    /** What happened since the training in visits that have ended; the others are added to those that go on. */
    private StoreHistories missed(Model model, Instant until, OpenVisits going) {
        StoreHistories ended = new StoreHistories(model.catalog());
        trainer.hear(model.trainedAt(), until, signal -> {
            if (teaches(signal)) {
                going.add(signal);
                going.takeEnded(signal.header().occurredAt()).forEach(ended::hear);
            } else {
                ended.hear(signal);
            }
        });
        return ended;
    }

    /** The parts, those that have heard something new in their newer form. */
    private Map<String, Learned> updated(Map<String, Learned> parts, StoreHistories histories) {
        if (histories.interactions() == 0) {
            return parts;
        }
        Map<String, Learned> newer = new HashMap<>(parts);
        StoreData data = histories.all(ItemContent.NONE);
        Training means = Training.plain(1);
        Training quiet =
                new Training(means.seed(), new Cores(1), means.memoryBytes(), means.progress(), means.stopped());
        for (Part part : trainer.parts()) {
            TrainingData own = part.data(data);
            if (parts.get(part.name()) instanceof Updatable updatable
                    && own.shoppers().events() > 0) {
                try {
                    newer.put(part.name(), updatable.updated(own, quiet));
                } catch (RuntimeException e) {
                    log.warn("'{}' could not be updated; it waits for the next training.", part.name(), e);
                }
            }
        }
        return newer;
    }
}
