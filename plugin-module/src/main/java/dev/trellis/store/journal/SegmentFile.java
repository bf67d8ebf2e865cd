package dev.trellis.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One file of the journal, as far as the journal needs files. */
interface SegmentFile extends Closeable {

    /** Opens and makes files; what a test replaces to have a disk that fails. */
    @FunctionalInterface
    interface Disk {
        SegmentFile open(Path path) throws IOException;
    }

    /** Writes all of the bytes at the end, or throws; then some of them may be there. */
    void append(ByteBuffer bytes) throws IOException;

    void truncate(long size) throws IOException;

    /** Returns when what was appended survives a power cut. */
    void force() throws IOException;

    /** Fills the buffer from a position, as far as there is something; returns how many bytes it got. */
    int read(ByteBuffer into, long position) throws IOException;

    long size() throws IOException;

    static SegmentFile onDisk(Path path) throws IOException {
        return new OnDisk(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** A file of the operating system. */
    record OnDisk(FileChannel channel) implements SegmentFile {

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            long position = channel.size();
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            int got = 0;
            while (into.hasRemaining()) {
                int more = channel.read(into, position + got);
                if (more < 0) {
                    break;
                }
                got += more;
            }
            return got;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
