package dev.trellis.store;

import dev.trellis.signal.Channel;
import dev.trellis.signal.Rejection;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Rejections;
import dev.trellis.store.journal.Journal;
import dev.trellis.store.journal.JournalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what only the journal's files hold. A file that cannot be read does not hold up all that comes after it. */
final class ReadBack {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);
    private static final int PATIENCE = 5;

    private final Journal journal;
    private final Rejections rejections;
    private final Clock clock;
    private JournalReader reader;
    private int failures;
    private volatile long damagedBytes;

    ReadBack(Journal journal, Rejections rejections, Clock clock) {
        this.journal = journal;
        this.rejections = rejections;
        this.clock = clock;
    }

    /**
     * Hands on records in order, from one position up to another.
     *
     * @return the position that was reached
     * @throws UncheckedIOException if the disk fails; after some attempts the file is passed over instead
     */
    long read(long from, long before, BooleanSupplier wanted, Consumer<JournalReader.Found> taker) {
        long reached = from;
        try {
            if (reader == null || reader.position() != from) {
                close();
                reader = journal.reader(from);
            }
            while (wanted.getAsBoolean()) {
                JournalReader.Found found = reader.next(before);
                if (found == null) {
                    reached = before;
                    break;
                }
                taker.accept(found);
                reached = found.next();
            }
            failures = 0;
            return reached;
        } catch (IOException e) {
            return afterFailure(reached, before, e);
        }
    }

    private long afterFailure(long reached, long before, IOException cause) {
        try {
            close();
            if (++failures >= PATIENCE) {
                failures = 0;
                return passOver(reached, before, cause);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        throw new UncheckedIOException("The journal cannot be read: " + cause.getMessage(), cause);
    }

    private long passOver(long reached, long before, IOException cause) throws IOException {
        long next = Math.min(journal.endOfFile(reached), before);
        long lost = next - reached;
        LOG.error(
                "A file of the journal cannot be read after {} attempts: what is left of it, {} bytes, is given up. Check"
                        + " the disk.",
                PATIENCE,
                lost,
                cause);
        rejections.add(new Rejection(
                clock.instant(),
                RejectionReason.DAMAGED,
                Channel.SERVER,
                Optional.empty(),
                "",
                lost + " bytes of the journal cannot be read"));
        damagedBytes += lost;
        return next;
    }

    /** Lets go of the file; reading may go on all the same. */
    void close() throws IOException {
        if (reader != null) {
            damagedBytes += reader.damaged();
            reader.close();
            reader = null;
        }
    }

    /** In no sound record, so far. */
    long damagedBytes() {
        return damagedBytes;
    }
}
