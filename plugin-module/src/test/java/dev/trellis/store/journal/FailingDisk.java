package dev.trellis.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A disk that can be full, or break, behind real files. */
public final class FailingDisk implements SegmentFile.Disk {

    /** Bytes that still find room; what comes after is written in part and then refused, as by a real disk. */
    public volatile long room = Long.MAX_VALUE;

    public volatile boolean forceFails;
    public volatile boolean truncateFails;
    public volatile boolean readFails;
    public volatile boolean opensNothing;
    public volatile int forces;

    /** A journal on this disk. */
    public Journal journal(Path folder, JournalLimits limits) throws IOException {
        return Journal.open(folder, limits, this);
    }

    @Override
    public SegmentFile open(Path path) throws IOException {
        if (opensNothing) {
            throw new IOException("Input/output error");
        }
        return new File(SegmentFile.onDisk(path));
    }

    private final class File implements SegmentFile {

        private final SegmentFile real;

        File(SegmentFile real) {
            this.real = real;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            if (bytes.remaining() <= room) {
                room -= room == Long.MAX_VALUE ? 0 : bytes.remaining();
                real.append(bytes);
                return;
            }
            real.append(bytes.slice().limit((int) room));
            room = 0;
            throw new IOException("No space left on device");
        }

        @Override
        public void truncate(long size) throws IOException {
            if (truncateFails) {
                throw new IOException("Input/output error");
            }
            real.truncate(size);
        }

        @Override
        public void force() throws IOException {
            forces++;
            if (forceFails) {
                throw new IOException("Input/output error");
            }
            real.force();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            if (readFails) {
                throw new IOException("Input/output error");
            }
            return real.read(into, position);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
