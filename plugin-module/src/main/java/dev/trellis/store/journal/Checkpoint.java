package dev.trellis.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Remembers up to where everything has arrived. An old or lost one only means that signals are offered again, which the
 * store knows then; so it is never forced to disk.
 */
final class Checkpoint {

    private static final int SIZE = 2 * Long.BYTES;

    private final Path path;

    Checkpoint(Path path) {
        this.path = path;
    }

    /** 0 if there is none, or none that can be read. */
    long read() throws IOException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            if (bytes.remaining() == SIZE) {
                long position = bytes.getLong();
                return bytes.getLong() == ~position ? position : 0;
            }
            return 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    void write(long position) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.write(
                draft,
                ByteBuffer.allocate(SIZE).putLong(position).putLong(~position).array());
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
