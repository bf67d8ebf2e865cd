package dev.trellis.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder for this process, until it closes or dies. */
record FolderLock(FileChannel channel) implements Closeable {

    static FolderLock of(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw taken(folder, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw taken(folder, null);
    }

    private static IOException taken(Path folder, Exception cause) {
        return new IOException(
                "Another store uses the journal in " + folder
                        + ". Give each node a folder of its own: trellis.journal.folder.",
                cause);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
