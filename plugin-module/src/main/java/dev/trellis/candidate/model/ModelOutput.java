package dev.trellis.candidate.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes the parts of a model: numbers big-endian, arrays after their length. Not thread-safe. */
public final class ModelOutput {

    private static final int CHUNK = 1 << 14;

    private final DataOutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(8 * CHUNK);

    ModelOutput(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    public void writeInt(int value) throws IOException {
        out.writeInt(value);
    }

    public void writeLong(long value) throws IOException {
        out.writeLong(value);
    }

    public void writeDouble(double value) throws IOException {
        out.writeDouble(value);
    }

    /** At most 65,535 bytes of UTF-8. */
    public void writeText(String value) throws IOException {
        out.writeUTF(value);
    }

    public void writeTexts(List<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            out.writeUTF(value);
        }
    }

    public void writeInts(int[] values) throws IOException {
        write(values.length, 4, (from, count) -> buffer.clear().asIntBuffer().put(values, from, count));
    }

    public void writeLongs(long[] values) throws IOException {
        write(values.length, 8, (from, count) -> buffer.clear().asLongBuffer().put(values, from, count));
    }

    public void writeFloats(float[] values) throws IOException {
        write(values.length, 4, (from, count) -> buffer.clear().asFloatBuffer().put(values, from, count));
    }

    public void writeDoubles(double[] values) throws IOException {
        write(values.length, 8, (from, count) -> buffer.clear().asDoubleBuffer().put(values, from, count));
    }

    private void write(int length, int bytes, Chunk chunk) throws IOException {
        out.writeInt(length);
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            chunk.put(from, count);
            out.write(buffer.array(), 0, bytes * count);
        }
    }

    public void writeMatrix(SparseMatrix matrix) throws IOException {
        writeInt(matrix.columns());
        writeInts(matrix.start());
        writeInts(matrix.column());
        writeFloats(matrix.value());
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Puts some of an array's values at the beginning of the buffer. */
    @FunctionalInterface
    private interface Chunk {
        void put(int from, int count);
    }
}
