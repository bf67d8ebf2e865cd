package dev.trellis.candidate;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Training;
import dev.trellis.signal.Signal;
import dev.trellis.store.SignalStore;
import dev.trellis.store.Streamed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the store knows, and learns the parts of a model from it. */
public final class ModelTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelTrainer.class);

    private final CatalogSource products;
    private final ContentSource content;
    private final SignalStore store;
    private final List<Part> parts;

    /** @throws IllegalArgumentException if two parts have the same name */
    public ModelTrainer(CatalogSource products, ContentSource content, SignalStore store, List<Part> parts) {
        this.products = products;
        this.content = content;
        this.store = store;
        this.parts = List.copyOf(parts);
        Part.byName(parts);
    }

    public List<Part> parts() {
        return parts;
    }

    /** The products as the store describes them now. */
    public Catalog catalog() {
        return Catalog.of(products.read());
    }

    /** @param cut exclusive */
    public Lesson read(Instant from, Instant cut) {
        Catalog catalog = catalog();
        StoreHistories histories = new StoreHistories(catalog);
        hear(from, cut, histories::hear);
        return new Lesson(catalog, CatalogContent.of(catalog, content.read()), histories, cut);
    }

    /** Tells the stored signals of a time, oldest first; robots' are left out. */
    public void hear(Instant from, Instant cut, Consumer<Signal> reader) {
        Streamed streamed = store.read(from, signal -> {
            if (signal.header().occurredAt().isBefore(cut)) {
                reader.accept(signal);
            }
        });
        if (streamed.robots() + streamed.unknown() > 0) {
            LOG.info("Left out {} signals of robots and {} of other versions.", streamed.robots(), streamed.unknown());
        }
    }

    /** Learns all parts at once. */
    public Model train(Instant from, Instant cut, Training training) {
        Lesson lesson = read(from, cut);
        StoreData all = lesson.all();
        Map<String, Learned> learned = new LinkedHashMap<>();
        parts.forEach(part -> learned.put(part.name(), part.learn(all, training)));
        return new Model(lesson.catalog(), learned, cut, lesson.histories().signals(), 1);
    }
}
