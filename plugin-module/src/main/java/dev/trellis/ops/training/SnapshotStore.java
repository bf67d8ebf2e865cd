package dev.trellis.ops.training;

import dev.trellis.candidate.Snapshot;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormatException;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.jpa.ModelChunks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Snapshots in the database. */
final class SnapshotStore {

    private final ModelChunks chunks;
    private final ModelFormats formats;

    SnapshotStore(ModelChunks chunks, ModelFormats formats) {
        this.chunks = chunks;
        this.formats = Snapshot.within(formats);
    }

    ModelFormats formats() {
        return formats;
    }

    void save(long training, String name, Snapshot snapshot) {
        try (OutputStream out = chunks.write(training, name)) {
            formats.save(snapshot, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ModelFormatException if there is none, or it is damaged, foreign or of another version */
    Snapshot load(long training, String name) throws IOException {
        try (InputStream in = chunks.read(training, name)
                .orElseThrow(() -> new ModelFormatException("there is nothing of it in TRELLIS_MODEL_CHUNK"))) {
            Learned loaded = formats.load(in);
            if (loaded instanceof Snapshot snapshot) {
                return snapshot;
            }
            throw new ModelFormatException(
                    "it holds a single model of the format '%s', no snapshot".formatted(loaded.format()));
        } catch (ArithmeticException | NullPointerException | ClassCastException e) {
            throw new ModelFormatException("it is damaged: " + e);
        }
    }
}
