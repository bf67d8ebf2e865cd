package dev.trellis.ops.training;

import dev.trellis.VisitorId;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.Part;
import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import dev.trellis.profile.Profiles;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalListener;
import dev.trellis.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private static final Duration RECENT = Duration.ofMinutes(30);
    /** A stored signal may be this late in the database. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);
    /** Of its thread's time an update may take one part, and leaves this many. */
    private static final int REST = 9;

    private final ModelTrainer trainer;
    private final Models models;
    private final Profiles profiles;
    private final Clock clock;
    private final int interactions;
    private final long seconds;
    private final ArrayBlockingQueue<Signal> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Queue<VisitorId> forgotten = new ConcurrentLinkedQueue<>();
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong heard = new AtomicLong();
    private long restUntilNanos = System.nanoTime();
    private Instant lastUpdate = Instant.EPOCH;
    /** What was heard last: it may be too fresh for the next model to find it in the store. */
    private final Queue<Signal> recent = new ArrayDeque<>();

    /**
     * @param profiles of the shoppers; they hear a signal before this does
     * @param interactions how many start an update; 0 turns updates off
     * @param seconds after which fewer do, too
     */
    public OnlineUpdates(
            ModelTrainer trainer, Models models, Profiles profiles, Clock clock, int interactions, long seconds) {
        this.trainer = trainer;
        this.models = models;
        this.profiles = profiles;
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

    /** Drops what memory holds of a visitor, within moments. */
    public void forget(VisitorId visitor) {
        forgotten.add(visitor);
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
        for (VisitorId visitor = forgotten.poll(); visitor != null; visitor = forgotten.poll()) {
            VisitorId gone = visitor;
            waiting.removeIf(signal -> signal.header().visitor().equals(gone));
            recent.removeIf(signal -> signal.header().visitor().equals(gone));
        }
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
        List<Signal> unheard = since(model.trainedAt(), fresh);
        Map<String, Learned> newer = updated(model.parts(), News.of(unheard, model.catalog(), profiles));
        remember(unheard);
        heard.addAndGet(unheard.size());
        models.update(current -> current.updated(newer, current.trainedAt()));
    }

    private static List<Signal> since(Instant begin, Collection<Signal> signals) {
        return signals.stream()
                .filter(signal -> !signal.header().occurredAt().isBefore(begin))
                .toList();
    }

    private void remember(List<Signal> signals) {
        recent.addAll(signals);
        Instant begin = clock.instant().minus(RECENT);
        while (recent.size() > MOST_WAITING
                || !recent.isEmpty() && recent.element().header().occurredAt().isBefore(begin)) {
            recent.remove();
        }
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
        if (interactions > 0 && model.trainedAt().isBefore(until)) {
            try {
                News missed = News.stored(trainer, model.catalog(), model.trainedAt(), until);
                current = model.updated(updated(model.parts(), missed), until);
            } catch (StoreException e) {
                log.warn("What happened since the training could not be read; the model goes into service without.", e);
            }
        }
        News latest = News.of(since(current.trainedAt(), recent), model.catalog(), profiles);
        models.put(current.updated(updated(current.parts(), latest), current.trainedAt()));
    }

    /** The parts, those that have heard something new in their newer form. */
    private Map<String, Learned> updated(Map<String, Learned> parts, News news) {
        Map<String, Learned> newer = new HashMap<>(parts);
        Training means = Training.plain(1);
        Training quiet =
                new Training(means.seed(), new Cores(1), means.memoryBytes(), means.progress(), means.stopped());
        for (Part part : trainer.parts()) {
            TrainingData before = part.data(news.before());
            TrainingData after = part.data(news.after());
            if (parts.get(part.name()) instanceof Updatable updatable
                    && after.shoppers().events() > before.shoppers().events()) {
                try {
                    newer.put(part.name(), updatable.updated(before, after, quiet));
                } catch (RuntimeException e) {
                    log.warn("'{}' could not be updated; it waits for the next training.", part.name(), e);
                }
            }
        }
        return newer;
    }
}
