package dev.trellis.candidate;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormatException;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a training leaves behind for every node: which product has which number, and the parts that number them so.
 *
 * @param ids of the products, by number; not to be changed
 */
public record Snapshot(long[] ids, SortedMap<String, Learned> parts) implements Learned {

    public static final String FORMAT = "snapshot";

    public static Snapshot of(Catalog catalog, Map<String, Learned> parts) {
        return new Snapshot(catalog.ids(), new TreeMap<>(parts));
    }

    /** The formats given, and this one around them. */
    public static ModelFormats within(ModelFormats formats) {
        return formats.with(FORMAT, Snapshot::read);
    }

    private static Snapshot read(ModelInput in) throws IOException {
        long[] ids = in.readLongs();
        Catalog.numbered(ids);
        SortedMap<String, Learned> parts = new TreeMap<>();
        List<String> names = in.readTexts();
        for (String name : names) {
            Learned part = in.readModel();
            if (part.items() > ids.length) {
                throw new ModelFormatException("it is damaged: '%s' knows %d products, the snapshot %d"
                        .formatted(name, part.items(), ids.length));
            }
            parts.put(name, part);
        }
        return new Snapshot(ids, parts);
    }

    /** These products; none is known to be on sale before the store was asked. */
    public Catalog catalog() {
        return Catalog.numbered(ids);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return ids.length;
    }

    /** Answers for nobody: its parts do. */
    @Override
    public void score(Query query, float[] scores) {
        throw new UnsupportedOperationException("Ask a part of the snapshot: " + parts.keySet());
    }

    @Override
    public long bytes() {
        return 8L * ids.length
                + parts.values().stream().mapToLong(Learned::bytes).sum();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeLongs(ids);
        out.writeTexts(List.copyOf(parts.keySet()));
        for (Learned part : parts.values()) {
            ModelFormats.writePart(part, out);
        }
    }
}
