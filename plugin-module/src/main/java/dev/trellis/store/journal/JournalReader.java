package dev.trellis.store.journal;

import java.io.Closeable;
import java.io.IOException;

/** Reads the journal from a position on, also while others append. For one thread. */
public final class JournalReader implements Closeable {

    /**
     * @param next the position behind it
     */
    public record Found(byte[] content, long next) {}

    private final Journal journal;
    private Segment segment;
    private SegmentFile file;
    private SegmentReader reader;
    private long position;
    private long readerEnd;
    private long damaged;

    JournalReader(Journal journal, long from) {
        this.journal = journal;
        this.position = from;
    }

    /** The next record that starts before a position; null if there is none. */
    public Found next(long before) throws IOException {
        while (position < before) {
            if (reader == null && !openNext()) {
                return null;
            }
            SegmentReader.Found found = reader.next();
            if (found != null) {
                position = segment.start() + found.next();
                return new Found(found.content(), position);
            }
            endOfSegment();
        }
        return null;
    }

    /** Up to where it has read. */
    public long position() {
        return position;
    }

    /** Bytes in no sound record, so far: the torn end after a crash, or damage. */
    public long damaged() {
        return damaged + (reader == null ? 0 : reader.skipped());
    }

    private boolean openNext() throws IOException {
        Journal.SegmentView view = journal.view(position);
        if (view == null) {
            return false;
        }
        if (!view.segment().equals(segment)) {
            close();
            segment = view.segment();
            file = journal.openForReading(segment);
        }
        long from = Math.max(position, segment.start());
        reader = new SegmentReader(file, from - segment.start(), view.end() - segment.start());
        position = from;
        readerEnd = view.end();
        return true;
    }

    private void endOfSegment() {
        damaged += reader.skipped();
        reader = null;
        position = readerEnd;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
            segment = null;
            reader = null;
        }
    }
}
