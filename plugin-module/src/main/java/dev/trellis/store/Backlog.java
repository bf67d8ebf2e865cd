package dev.trellis.store;

import dev.trellis.signal.Channel;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.Rejection;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.signal.wire.SignalJson;
import dev.trellis.store.journal.Journal;
import dev.trellis.store.journal.JournalReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What was taken in and has not arrived: all of it in the journal, the newest of it in memory as well, so that nothing is
 * read back from files while deliveries keep up. Many threads add, one takes.
 */
final class Backlog {

    /** @param behind the journal's position behind the signal; 0 for one that is only in memory */
    private record Entry(Signal signal, long start, long behind) {}

    private final Optional<Journal> journal;
    private final Optional<ReadBack> readBack;
    private final int capacity;
    private final Rejections rejections;
    private final Clock clock;
    private final Shed shed;
    private final ArrayDeque<Entry> newest = new ArrayDeque<>();
    private final ArrayDeque<Signal> memoryOnly = new ArrayDeque<>();
    private final long endOfEarlierRun;
    private long taken;
    private long replayed;
    private long journalled;
    private long takenOfThisRun;
    private long handedOut;
    private volatile String problem;

    Backlog(Optional<Journal> journal, int capacity, Rejections rejections, Shed shed, Clock clock) {
        this.journal = journal;
        this.readBack = journal.map(open -> new ReadBack(open, rejections, clock));
        this.capacity = capacity;
        this.rejections = rejections;
        this.shed = shed;
        this.clock = clock;
        this.taken = journal.map(Journal::delivered).orElse(0L);
        this.endOfEarlierRun = journal.map(Journal::end).orElse(0L);
    }

    enum Kept {
        IN_JOURNAL,
        IN_MEMORY,
        NOT
    }

    /** What became of each, in their order. Returns when the journal's files have them. */
    List<Kept> add(List<Signal> signals) {
        List<byte[]> contents = signals.stream().map(SignalJson::write).toList();
        synchronized (this) {
            return journal.map(open -> addTo(open, signals, contents))
                    .orElseGet(() -> signals.stream().map(this::addToMemory).toList());
        }
    }

    private List<Kept> addTo(Journal open, List<Signal> signals, List<byte[]> contents) {
        if (problem != null) {
            open.lookForRoom();
        }
        List<Signal> fitting = new ArrayList<>(signals.size());
        List<byte[]> records = new ArrayList<>(signals.size());
        for (int i = 0; i < signals.size(); i++) {
            if (open.hasRoom(Worth.of(signals.get(i).type()))) {
                fitting.add(signals.get(i));
                records.add(contents.get(i));
            }
        }
        Kept fate = append(open, fitting, records);
        List<Kept> kept = new ArrayList<>(signals.size());
        int next = 0;
        for (Signal signal : signals) {
            boolean fits = next < fitting.size() && fitting.get(next) == signal;
            if (fits) {
                next++;
            }
            boolean journalled = fits && fate == Kept.IN_JOURNAL;
            kept.add(journalled ? Kept.IN_JOURNAL : fits || worthMost(signal) ? addToMemory(signal) : shed(signal));
        }
        return kept;
    }

    private Kept append(Journal open, List<Signal> signals, List<byte[]> contents) {
        if (signals.isEmpty()) {
            return Kept.NOT;
        }
        try {
            long start = open.end();
            long[] behind = open.append(contents);
            for (int i = 0; i < behind.length; i++) {
                newest.addLast(new Entry(signals.get(i), start, behind[i]));
                start = behind[i];
            }
            journalled += behind.length;
            while (newest.size() > capacity) {
                newest.removeFirst();
            }
            problem = null;
            return Kept.IN_JOURNAL;
        } catch (IOException e) {
            failed(e);
            return Kept.NOT;
        }
    }

    private void failed(IOException e) {
        shed.warn("The journal cannot be written (" + e.getMessage() + "). Make room on its disk, or move it with"
                + " trellis.journal.folder; until then signals wait in memory only");
        problem = e.getClass().getSimpleName();
    }

    private Kept addToMemory(Signal signal) {
        if (memoryOnly.size() < capacity || worthMost(signal)) {
            memoryOnly.addLast(signal);
            return Kept.IN_MEMORY;
        }
        return shed(signal);
    }

    private Kept shed(Signal signal) {
        shed.add(signal);
        return Kept.NOT;
    }

    private static boolean worthMost(Signal signal) {
        return Worth.of(signal.type()) == Worth.MOST;
    }

    /** Returns when everything that is in the journal survives a power cut. */
    void force() throws IOException {
        if (journal.isPresent()) {
            journal.get().force();
        }
    }

    /** Moves up to so many signals into the batch. */
    void take(Batch batch, int limit) {
        takeFromMemory(batch, limit);
        while (batch.size() < limit && readable()) {
            readBack(batch, limit);
            takeFromMemory(batch, limit);
        }
    }

    private synchronized void takeFromMemory(Batch batch, int limit) {
        while (batch.size() < limit && !memoryOnly.isEmpty()) {
            batch.add(memoryOnly.removeFirst());
            handedOut++;
        }
        while (batch.size() < limit && !newest.isEmpty() && newest.peekFirst().start() <= taken) {
            Entry entry = newest.removeFirst();
            if (entry.behind() > taken) {
                batch.add(entry.signal());
                count(false);
                taken = entry.behind();
                batch.upTo(taken);
            }
        }
    }

    /** Whether files hold something that memory does not. */
    private synchronized boolean readable() {
        return journal.isPresent() && taken < readUpTo();
    }

    private synchronized long readUpTo() {
        return newest.isEmpty()
                ? journal.orElseThrow().end()
                : newest.peekFirst().start();
    }

    private void readBack(Batch batch, int limit) {
        ReadBack files = readBack.orElseThrow();
        moveTo(files.read(taken, readUpTo(), () -> batch.size() < limit, found -> decode(found, batch)), batch);
    }

    private void decode(JournalReader.Found found, Batch batch) {
        try {
            batch.add(SignalJson.read(found.content()));
            count(found.next() <= endOfEarlierRun);
        } catch (MalformedSignalException e) {
            rejections.add(new Rejection(
                    clock.instant(), RejectionReason.DAMAGED, Channel.SERVER, Optional.empty(), e.field(), e.detail()));
        }
        moveTo(found.next(), batch);
    }

    private synchronized void count(boolean ofEarlierRun) {
        handedOut++;
        if (ofEarlierRun) {
            replayed++;
        } else {
            takenOfThisRun++;
        }
    }

    private synchronized void moveTo(long position, Batch batch) {
        taken = position;
        batch.upTo(position);
    }

    /** The batch has arrived. */
    void arrived(Batch batch) {
        if (journal.isEmpty() || batch.position() == 0) {
            return;
        }
        Journal open = journal.get();
        try {
            if (batch.position() >= open.end()) {
                // A deleted file that is still open keeps its place on the disk.
                readBack.orElseThrow().close();
            }
            open.delivered(batch.position());
        } catch (IOException e) {
            shed.warn("The journal cannot note what has arrived (" + e.getMessage()
                    + "); it is offered to the store again after a restart");
        }
    }

    synchronized boolean empty() {
        return memoryOnly.isEmpty()
                && newest.isEmpty()
                && (journal.isEmpty() || taken >= journal.get().end());
    }

    synchronized int inMemory() {
        return newest.size() + memoryOnly.size();
    }

    /** When the oldest of those in memory was received. */
    synchronized Optional<Instant> oldest() {
        Signal first = memoryOnly.isEmpty()
                ? newest.isEmpty() ? null : newest.peekFirst().signal()
                : memoryOnly.peekFirst();
        return Optional.ofNullable(first).map(signal -> signal.header().receivedAt());
    }

    /**
     * How many were ever added and are not among so many that were settled since: in memory, in files or being delivered.
     * What is left of an earlier run counts as one until it has been read.
     */
    long unsettled(LongSupplier settled) {
        long added;
        synchronized (this) {
            added = handedOut + waiting();
        }
        return Math.max(0, added - settled.getAsLong());
    }

    private long waiting() {
        if (empty()) {
            // What was lost on the disk does not wait any more.
            journalled = takenOfThisRun;
            return 0;
        }
        boolean earlier = taken < endOfEarlierRun;
        return Math.max(1, memoryOnly.size() + journalled - takenOfThisRun + (earlier ? 1 : 0));
    }

    long journalBytes() {
        return journal.map(Journal::bytes).orElse(0L);
    }

    synchronized long replayed() {
        return replayed;
    }

    long damagedBytes() {
        return readBack.map(ReadBack::damagedBytes).orElse(0L);
    }

    Optional<String> problem() {
        return journal.isEmpty() ? Optional.of("not open") : Optional.ofNullable(problem);
    }

    /** Closes the files; what has not arrived is offered again by the next run. */
    void close() {
        if (journal.isPresent()) {
            try {
                readBack.orElseThrow().close();
                journal.get().close();
            } catch (IOException e) {
                shed.warn("The journal could not be closed properly (" + e.getMessage() + ")");
            }
        }
    }
}
