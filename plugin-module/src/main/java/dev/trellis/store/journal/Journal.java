package dev.trellis.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records in the order in which they were appended, in files of a folder that no other process may use. What was appended
 * outlives the process at once, and a power cut from the next {@link #force} on. Safe for many threads.
 */
public final class Journal implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int FREE_SPACE_EVERY = 1 << 20;
    private static final int EMPTIED_FROM = 1 << 18;
    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    private final Path folder;
    private final JournalLimits limits;
    private final SegmentFile.Disk disk;
    private final FolderLock lock;
    private final Checkpoint checkpoint;
    private final TreeSet<Segment> segments;
    private long olderBytes;
    private final Set<Segment> unforced = new HashSet<>();
    private boolean closed;
    private SegmentFile current;
    private long currentSize;
    private long end;
    private long delivered;
    private long free;
    private long spaceCheckedAt;
    private long lookedForRoomAt = System.nanoTime() - LOOK_AGAIN_NANOS;

    private Journal(Path folder, JournalLimits limits, SegmentFile.Disk disk, FolderLock lock) throws IOException {
        this.folder = folder;
        this.limits = limits;
        this.disk = disk;
        this.lock = lock;
        this.checkpoint = new Checkpoint(folder.resolve("delivered"));
        this.segments = existing(folder);
        this.end = segments.isEmpty() ? 0 : behind(segments.last());
        this.delivered = checkpoint.read();
        if (delivered > end || segments.isEmpty()) {
            // Whatever the missing files held, positions never go back.
            end = Math.max(end, delivered);
        }
        this.free = freeSpace();
        drop(delivered);
    }

    /** @throws IOException if the folder cannot be used; the message says what to do */
    public static Journal open(Path folder, JournalLimits limits) throws IOException {
        return open(folder, limits, SegmentFile::onDisk);
    }

    static Journal open(Path folder, JournalLimits limits, SegmentFile.Disk disk) throws IOException {
        Owner.makePrivate(folder);
        FolderLock lock = FolderLock.of(folder);
        try {
            return new Journal(folder, limits, disk, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether there is room for something of this worth: 0 is given up first, 3 never. */
    public synchronized boolean hasRoom(int worth) {
        if (limits.allow(worth, bytes(), free)) {
            return true;
        }
        if (System.nanoTime() - lookedForRoomAt < LOOK_AGAIN_NANOS) {
            return false;
        }
        lookForRoom();
        return limits.allow(worth, bytes(), free);
    }

    /**
     * Appends all of them.
     *
     * @return the position behind each
     * @throws IOException if none is kept
     * @throws IllegalArgumentException if one is longer than 1 MiB; none is kept then
     */
    public synchronized long[] append(List<byte[]> contents) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        for (byte[] content : contents) {
            if (content.length > Records.LONGEST) {
                throw new IllegalArgumentException("A record of " + content.length + " bytes is too long");
            }
        }
        int size = contents.stream().mapToInt(Records::size).sum();
        if (current == null || currentSize > 0 && currentSize + size > limits.segmentBytes()) {
            roll();
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        long[] behind = new long[contents.size()];
        for (int i = 0; i < behind.length; i++) {
            Records.write(bytes, contents.get(i));
            behind[i] = end + bytes.position();
        }
        try {
            current.append(bytes.flip());
        } catch (IOException e) {
            free = 0;
            takeBack();
            throw e;
        }
        currentSize += size;
        end += size;
        free = end - spaceCheckedAt > FREE_SPACE_EVERY ? freeSpace() : free - size;
        return behind;
    }

    /** Half a record at the end would be skipped in reading, but its bytes count: better they go, or a new file begins. */
    private void takeBack() {
        try {
            current.truncate(currentSize);
        } catch (IOException e) {
            closeCurrent();
        }
    }

    private void roll() throws IOException {
        if (current != null) {
            current.force();
            closeCurrent();
            unforced.remove(segments.last());
        }
        long start = segments.isEmpty() ? end : Math.max(end, behind(segments.last()));
        Segment next = Segment.at(folder, start);
        current = disk.open(next.path());
        currentSize = 0;
        end = start;
        segments.add(next);
        Owner.force(folder);
    }

    private void closeCurrent() {
        unforced.add(segments.last());
        olderBytes += currentSize;
        try {
            current.close();
        } catch (IOException e) {
            LOG.warn("A journal file in {} could not be closed; what it holds is read all the same.", folder, e);
        }
        current = null;
        currentSize = 0;
    }

    /** Returns when all that was appended before survives a power cut. */
    public void force() throws IOException {
        SegmentFile file;
        synchronized (this) {
            file = current;
        }
        if (file != null) {
            try {
                file.force();
            } catch (ClosedChannelException e) {
                abandon(file);
            }
        }
        forceClosed();
    }

    /** An interrupted thread closes the channel that it was writing to, for all. */
    private synchronized void abandon(SegmentFile closed) {
        if (current == closed) {
            closeCurrent();
        }
    }

    /** Files that were closed before all in them was forced. */
    private void forceClosed() throws IOException {
        List<Segment> files;
        synchronized (this) {
            files = List.copyOf(unforced);
        }
        for (Segment segment : files) {
            if (present(segment)) {
                try (SegmentFile file = disk.open(segment.path())) {
                    file.force();
                }
            }
            synchronized (this) {
                unforced.remove(segment);
            }
        }
    }

    private synchronized boolean present(Segment segment) {
        return segments.contains(segment);
    }

    /** Looks again how much room there is, after a failure. */
    public synchronized void lookForRoom() {
        free = freeSpace();
        lookedForRoomAt = System.nanoTime();
    }

    /** The position behind the last record. */
    public synchronized long end() {
        return end;
    }

    /** Up to where everything has arrived. */
    public synchronized long delivered() {
        return delivered;
    }

    /** Everything before has arrived: it is not read again, and its files go. */
    public synchronized void delivered(long position) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        delivered = position;
        if (position >= end && currentSize >= EMPTIED_FROM) {
            closeCurrent();
        }
        // First make room: on a full disk the note itself would find none. Without it the rest is only offered again.
        drop(position);
        checkpoint.write(position);
    }

    /** Of all files. */
    public synchronized long bytes() {
        return olderBytes + currentSize;
    }

    public JournalReader reader(long from) {
        return new JournalReader(this, from);
    }

    /** The segment that holds a position, or the next one behind it; null behind the last. */
    synchronized SegmentView view(long position) throws IOException {
        Segment floor = segments.floor(new Segment(folder, position));
        if (floor != null && position < endOf(floor)) {
            return new SegmentView(floor, endOf(floor));
        }
        Segment next = segments.higher(new Segment(folder, position));
        return next == null ? null : new SegmentView(next, endOf(next));
    }

    /** Where the file ends that holds a position; the position itself if none does. */
    public synchronized long endOfFile(long position) throws IOException {
        SegmentView view = view(position);
        return view == null ? position : view.end();
    }

    record SegmentView(Segment segment, long end) {}

    SegmentFile openForReading(Segment segment) throws IOException {
        return disk.open(segment.path());
    }

    private long endOf(Segment segment) throws IOException {
        boolean writing = current != null && segment.equals(segments.last());
        return writing ? segment.start() + currentSize : behind(segment);
    }

    private static long behind(Segment segment) throws IOException {
        return segment.start() + Files.size(segment.path());
    }

    private void drop(long position) throws IOException {
        while (!segments.isEmpty()
                && !(current != null && segments.size() == 1)
                && endOf(segments.first()) <= position) {
            Files.deleteIfExists(segments.pollFirst().path());
        }
        long older = 0;
        for (Segment segment : segments) {
            boolean writing = current != null && segment.equals(segments.last());
            older += writing ? 0 : Files.size(segment.path());
        }
        olderBytes = older;
    }

    private long freeSpace() {
        spaceCheckedAt = end;
        return folder.toFile().getUsableSpace();
    }

    private static TreeSet<Segment> existing(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Segment::named).map(Segment::of).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (lock) {
            closed = true;
            if (current != null) {
                current.force();
                closeCurrent();
            }
        }
    }
}
