package dev.trellis.ops.training;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.jpa.ModelChunks;
import dev.trellis.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The finished steps of one training, kept in the database until it ends: a step is known again by its name and by the data
 * that it learned from, down to the last event.
 */
final class Steps {

    private static final Logger log = LoggerFactory.getLogger(Steps.class);

    private final ModelChunks chunks;
    private final ModelFormats formats;
    private final long training;
    private final AtomicInteger takenOver = new AtomicInteger();

    Steps(ModelChunks chunks, ModelFormats formats, long training) {
        this.chunks = chunks;
        this.formats = formats;
        this.training = training;
    }

    /** How many steps did not need to be done again. */
    int takenOver() {
        return takenOver.get();
    }

    /** @param part of the model, whose steps have names of their own */
    Training.Checkpoints of(String part, TrainingData data) {
        long fingerprint = DataFingerprint.of(data);
        return (step, work) -> once(name(part, step, fingerprint), work);
    }

    private static String name(String part, String step, long fingerprint) {
        long hash = fingerprint;
        String full = part + '\n' + step;
        for (int i = 0; i < full.length(); i++) {
            hash = (hash ^ full.charAt(i)) * 0x100000001B3L;
        }
        return "step-%08x-%016x".formatted(full.hashCode(), hash);
    }

    private Learned once(String name, Supplier<Learned> work) {
        Optional<Learned> kept = kept(name);
        if (kept.isPresent()) {
            takenOver.incrementAndGet();
            return kept.get();
        }
        Learned learned = work.get();
        try (OutputStream out = chunks.write(training, name)) {
            formats.save(learned, out);
        } catch (IOException | StoreException e) {
            log.info("A step of the training could not be kept: if it is interrupted, this step is done again.", e);
        }
        return learned;
    }

    private Optional<Learned> kept(String name) {
        try (InputStream in = chunks.read(training, name).orElse(null)) {
            return in == null ? Optional.empty() : Optional.of(formats.load(in));
        } catch (IOException | RuntimeException e) {
            log.info("A step of an interrupted training cannot be used and is done again: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
