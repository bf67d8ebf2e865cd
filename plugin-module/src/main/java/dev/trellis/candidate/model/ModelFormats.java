package dev.trellis.candidate.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Saves and loads models: the letters {@code TRELLIS\n}, a version, the format's name, what the model writes, and a CRC-32C
 * (RFC 3720) of all that.
 */
public final class ModelFormats {

    private static final long MAGIC = 0x5452_454C_4C49_530AL;
    private static final int VERSION = 1;

    private final Map<String, Reader> readers;

    /** @param readers by {@link Learned#format()} */
    public ModelFormats(Map<String, Reader> readers) {
        this.readers = Map.copyOf(readers);
    }

    /** These and one more. */
    public ModelFormats with(String format, Reader reader) {
        Map<String, Reader> more = new HashMap<>(readers);
        more.put(format, reader);
        return new ModelFormats(more);
    }

    public void save(Learned model, OutputStream to) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(to, 1 << 16), new CRC32C());
        ModelOutput out = new ModelOutput(checked);
        out.writeLong(MAGIC);
        out.writeInt(VERSION);
        writePart(model, out);
        out.flush();
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    /** @throws ModelFormatException if it is no model, of another version, damaged or cut short */
    public Learned load(InputStream from) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(from, 1 << 16), new CRC32C());
        ModelInput in = new ModelInput(checked, this);
        try {
            if (in.readLong() != MAGIC) {
                throw new ModelFormatException("it is not a Trellis model");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new ModelFormatException(
                        "it has format version %d, this Trellis reads %d: train again".formatted(version, VERSION));
            }
            Learned model = readPart(in);
            long sum = checked.getChecksum().getValue();
            if (in.readLong() != sum) {
                throw new ModelFormatException("it is damaged: its checksum is wrong");
            }
            return model;
        } catch (EOFException | UTFDataFormatException e) {
            throw new ModelFormatException("it is damaged or cut short");
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new ModelFormatException("it is damaged: " + e.getMessage());
        }
    }

    /** A model within another. */
    public static void writePart(Learned model, ModelOutput out) throws IOException {
        out.writeText(model.format());
        model.write(out);
    }

    Learned readPart(ModelInput in) throws IOException {
        String format = in.readText();
        Reader reader = readers.get(format);
        if (reader == null) {
            throw new ModelFormatException("it holds a model of the format '%s'; known are %s"
                    .formatted(format, readers.keySet().stream().sorted().toList()));
        }
        return reader.read(in);
    }

    /** Reads what {@link Learned#write} of one format wrote. */
    @FunctionalInterface
    public interface Reader {
        Learned read(ModelInput in) throws IOException;
    }
}
