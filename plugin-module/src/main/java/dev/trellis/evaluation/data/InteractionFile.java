package dev.trellis.evaluation.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads one delimited file. */
public final class InteractionFile {

    private static final int REPORT_EVERY = 1 << 16;

    private final Path path;
    private final Format format;
    private final LongConsumer progress;
    private final BadLines bad = new BadLines();
    private long lines;
    private long used;
    private long anonymous;
    private long withdrawn;
    private long notPositive;

    /** @param progress hears the number of lines read, now and then; what it throws ends the reading */
    public InteractionFile(Path path, Format format, LongConsumer progress) {
        this.path = path;
        this.format = format;
        this.progress = progress;
    }

    public BadLines bad() {
        return bad;
    }

    /** One line for people: what was read and what was left out. */
    public String told() {
        StringBuilder told =
                new StringBuilder("%s: %,d events of %,d lines".formatted(path.getFileName(), used, lines));
        tell(told, anonymous, "without a user");
        tell(told, withdrawn, "taken back (a quantity of 0 or less, a removal)");
        tell(told, notPositive, "with a rating below the positive ones");
        tell(told, bad.count(), "bad");
        return told.toString();
    }

    private static void tell(StringBuilder told, long count, String what) {
        if (count > 0) {
            told.append("; left out: %,d %s".formatted(count, what));
        }
    }

    /** @throws InputException if the file cannot be read, is empty, or one percent of its lines or more are bad */
    public void read(Interactions into) {
        int before = into.size();
        try (Lines in = new Lines(Files.newInputStream(path))) {
            if (!firstLine(in)) {
                throw new InputException("it is empty");
            }
            String first = new String(in.bytes(), in.from(), in.to() - in.from(), StandardCharsets.UTF_8);
            Fields fields = new Fields(Delimiters.find(format.delimiter(), first));
            fields.split(in.bytes(), in.from(), in.to());
            Columns columns = Columns.find(format.columns(), texts(fields), format.sessions());
            rows(in, fields, columns, into);
            used = into.size() - before;
            if (bad.tooMany(lines)) {
                throw new InputException("%,d of %,d lines are bad, which is one percent or more; %s"
                        .formatted(bad.count(), lines, String.join("; ", bad.shown())));
            }
            if (used == 0) {
                throw new InputException("it holds no event that could be used (%,d lines)".formatted(lines));
            }
        } catch (InputException e) {
            throw new InputException(path + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new InputException(path + ": there is no such file");
        } catch (EOFException e) {
            throw new InputException("%s: it is cut short after line %,d".formatted(path, lines));
        } catch (IOException e) {
            throw new InputException("%s: it cannot be read after line %,d: %s".formatted(path, lines, reason(e)));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The first line that is not blank, without a byte order mark. */
    private static boolean firstLine(Lines in) throws IOException {
        while (in.next()) {
            if (in.number() == 1) {
                in.skipByteOrderMark();
            }
            if (!RecordReader.blank(in)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(Fields fields) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < fields.count(); i++) {
            texts.add(fields.text(i));
        }
        return texts;
    }

    private void rows(Lines in, Fields fields, Columns columns, Interactions into) throws IOException {
        RecordReader records = new RecordReader(in, fields);
        Row row = new Row(columns, fields, format);
        boolean more = !columns.header() || in.next();
        for (; more; more = in.next()) {
            if (records.blank()) {
                continue;
            }
            if (++lines % REPORT_EVERY == 0) {
                progress.accept(lines);
            }
            String wrong = records.read(columns.width());
            Row.Result result = wrong == null ? row.read(into) : Row.Result.BAD;
            switch (result) {
                case ANONYMOUS -> anonymous++;
                case WITHDRAWN -> withdrawn++;
                case NOT_POSITIVE -> notPositive++;
                case BAD -> bad.add(in.number(), wrong == null ? row.wrong() : wrong);
                case READ -> {}
            }
        }
        if (columns.of(Role.RATING) >= 0 && columns.of(Role.EVENT) < 0 && format.event() == null) {
            into.rated();
        }
    }
}
