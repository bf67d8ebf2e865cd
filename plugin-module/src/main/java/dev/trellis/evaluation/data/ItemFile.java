package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.ItemContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what is known of items from a delimited file with a header; of an item's lines the first one counts. */
public final class ItemFile implements Content {

    private final Path path;
    private final String wanted;
    private final Ids ids;
    private final BadLines bad = new BadLines();
    private String[] text = new String[0];
    private List<List<String>> attributes = List.of();
    private long[] created = new long[0];
    private long lines;
    private int known;

    /**
     * @param wanted columns by the header's names, {@code item=StockCode,text=Description,attribute=Brand,created=AddedOn};
     *     empty to go by usual names, every column that is not known being an attribute
     */
    public ItemFile(Path path, String wanted, Ids ids) {
        this.path = path;
        this.wanted = wanted;
        this.ids = ids;
    }

    public BadLines bad() {
        return bad;
    }

    public String told() {
        return "%s: content of %,d of the %,d items, from %,d lines%s"
                .formatted(
                        path.getFileName(),
                        known,
                        ids.items().size(),
                        lines,
                        bad.count() > 0 ? "; left out: %,d bad".formatted(bad.count()) : "");
    }

    /** @throws InputException if it cannot be read, has no column for the item, or one percent of bad lines */
    public ItemFile read(String delimiter) {
        text = new String[ids.items().size()];
        attributes = new ArrayList<>();
        created = new long[text.length];
        Arrays.fill(created, Long.MIN_VALUE);
        for (int i = 0; i < text.length; i++) {
            attributes.add(List.of());
        }
        try (Lines in = new Lines(Files.newInputStream(path))) {
            rows(in, delimiter);
        } catch (InputException e) {
            throw new InputException(path + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new InputException(path + ": there is no such file");
        } catch (IOException e) {
            throw new InputException("%s: it cannot be read after line %,d: %s".formatted(path, lines, e.getMessage()));
        }
        return this;
    }

    private void rows(Lines in, String delimiter) throws IOException {
        if (!in.next()) {
            throw new InputException("it is empty");
        }
        in.skipByteOrderMark();
        String first = new String(in.bytes(), in.from(), in.to() - in.from(), StandardCharsets.UTF_8);
        Fields fields = new Fields(Delimiters.find(delimiter, first));
        RecordReader records = new RecordReader(in, fields);
        records.read(Integer.MAX_VALUE);
        ItemColumns columns = ItemColumns.find(wanted, fields);
        while (in.next()) {
            if (records.blank()) {
                continue;
            }
            lines++;
            String wrong = records.read(columns.width());
            if (wrong == null && fields.empty(columns.item())) {
                wrong = "it has no item";
            }
            if (wrong != null) {
                bad.add(in.number(), wrong);
            } else {
                keep(columns, fields);
            }
        }
        if (bad.tooMany(lines)) {
            throw new InputException("%,d of %,d lines are bad, which is one percent or more; %s"
                    .formatted(bad.count(), lines, String.join("; ", bad.shown())));
        }
        if (known == 0) {
            throw new InputException("it has none of the items that the events are about; see --item-columns");
        }
    }

    private void keep(ItemColumns columns, Fields fields) {
        int item = ids.items().find(fields.text(columns.item()));
        if (item == Names.NONE || text[item] != null) {
            return;
        }
        known++;
        text[item] = columns.text(fields);
        attributes.set(item, columns.attributes(fields));
        created[item] = columns.createdSeconds(fields);
    }

    @Override
    public ItemContent of(int[] itemName) {
        List<String> texts = new ArrayList<>();
        List<List<String>> theirs = new ArrayList<>();
        for (int name : itemName) {
            texts.add(text[name] == null ? "" : text[name]);
            theirs.add(attributes.get(name));
        }
        return new ItemContent(
                texts,
                theirs,
                Arrays.stream(itemName).mapToLong(name -> created[name]).toArray());
    }
}
