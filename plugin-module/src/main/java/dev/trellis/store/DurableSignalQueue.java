package dev.trellis.store;

import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalSink;
import dev.trellis.store.Backlog.Kept;
import dev.trellis.store.journal.Journal;
import dev.trellis.store.journal.JournalLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes signals in without letting anybody wait for the database, and does not lose them: they go into a journal at once
 * and from there to the transport, in order and until they have arrived. See the table in docs/signals.md for what can be
 * lost in which fault.
 */
public final class DurableSignalQueue implements SignalSink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DurableSignalQueue.class);

    private final Backlog backlog;
    private final Scribe scribe;
    private final Pump pump;
    private final Shed shed;
    private final SignalTransport transport;
    private final Semaphore straight = new Semaphore(1);

    private DurableSignalQueue(
            Optional<Journal> journal,
            SignalTransport transport,
            Rejections rejections,
            QueueSettings settings,
            Clock clock) {
        this.transport = transport;
        this.shed = new Shed(clock);
        this.backlog = new Backlog(journal, settings.capacity(), rejections, shed, clock);
        this.pump = new Pump(backlog, transport, rejections, settings, clock);
        this.scribe = new Scribe(backlog, pump::ring, shed, settings);
        pump.start();
        scribe.start();
    }

    /** As below, with the folder's path as a setting has it. */
    public static DurableSignalQueue open(
            String folder,
            JournalLimits limits,
            SignalTransport transport,
            Rejections rejections,
            QueueSettings settings,
            Clock clock) {
        return open(Path.of(folder), limits, transport, rejections, settings, clock);
    }

    /** Starts with what an earlier run left in the folder. Without a usable folder it works from memory, and says so. */
    public static DurableSignalQueue open(
            Path folder,
            JournalLimits limits,
            SignalTransport transport,
            Rejections rejections,
            QueueSettings settings,
            Clock clock) {
        return new DurableSignalQueue(journal(folder, limits), transport, rejections, settings, clock);
    }

    static DurableSignalQueue on(
            Journal journal, SignalTransport transport, Rejections rejections, QueueSettings settings, Clock clock) {
        return new DurableSignalQueue(Optional.of(journal), transport, rejections, settings, clock);
    }

    private static Optional<Journal> journal(Path folder, JournalLimits limits) {
        try {
            return Optional.of(Journal.open(folder, limits));
        } catch (IOException e) {
            LOG.error(
                    "Trellis has no journal: the folder {} cannot be used. Signals wait in memory only and are lost if the"
                            + " store dies. Set trellis.journal.folder to a folder that the store may write.",
                    folder,
                    e);
            return Optional.empty();
        }
    }

    @Override
    public boolean offer(Signal signal) {
        return precious(signal) ? scribe.offerAndWait(signal) : scribe.offer(signal);
    }

    /**
     * Those that the journal has no room for are delivered at once instead, if they can be; by one request at a time, so
     * that a database in trouble does not hold the shop's threads.
     */
    @Override
    public List<Boolean> keep(List<Signal> signals) {
        List<Kept> kept = backlog.add(signals);
        pump.ring();
        if (kept.contains(Kept.IN_MEMORY)) {
            return deliverNow(signals, kept);
        }
        boolean precious = signals.stream().anyMatch(DurableSignalQueue::precious);
        if (precious && !scribe.force()) {
            scribe.noteLate(1);
            return IntStream.range(0, signals.size())
                    .mapToObj(i -> kept.get(i) == Kept.IN_JOURNAL && !precious(signals.get(i)))
                    .toList();
        }
        scribe.forceSoon();
        return inJournal(kept);
    }

    private List<Boolean> deliverNow(List<Signal> signals, List<Kept> kept) {
        if (!straight.tryAcquire()) {
            return inJournal(kept);
        }
        try {
            transport.send(signals);
            return signals.stream().map(signal -> true).toList();
        } catch (RuntimeException e) {
            LOG.debug("Neither the journal nor the store took signals", e);
            return inJournal(kept);
        } finally {
            straight.release();
        }
    }

    private static boolean precious(Signal signal) {
        return Worth.of(signal.type()) == Worth.MOST;
    }

    private static List<Boolean> inJournal(List<Kept> kept) {
        return kept.stream().map(one -> one == Kept.IN_JOURNAL).toList();
    }

    public QueueStatus status() {
        return new QueueStatus(
                scribe.waiting() + backlog.inMemory(),
                scribe.waiting() + backlog.unsettled(pump::settled),
                backlog.journalBytes(),
                backlog.oldest(),
                pump.delivered(),
                shed.counts(),
                pump.refused(),
                backlog.damagedBytes(),
                backlog.replayed(),
                scribe.late(),
                pump.failures(),
                pump.lastError(),
                backlog.problem());
    }

    /** Takes no more signals and delivers what waits, as far as time allows; the next run delivers the rest. */
    @Override
    public void close() {
        scribe.close();
        pump.close();
        if (backlog.unsettled(pump::settled) > 0) {
            LOG.warn("Signals wait in the journal for the next start: the database did not take them before the end.");
        }
        backlog.close();
    }
}
