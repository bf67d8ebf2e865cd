package dev.trellis.candidate.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what {@link ModelOutput} wrote. A length is believed only as far as bytes arrive, so that a damaged one cannot ask
 * for all memory. Not thread-safe.
 */
public final class ModelInput {

    private static final int CHUNK = 1 << 14;

    private final DataInputStream in;
    private final byte[] buffer = new byte[8 * CHUNK];
    private final ModelFormats formats;

    ModelInput(InputStream in, ModelFormats formats) {
        this.in = new DataInputStream(in);
        this.formats = formats;
    }

    public int readInt() throws IOException {
        return in.readInt();
    }

    public long readLong() throws IOException {
        return in.readLong();
    }

    public double readDouble() throws IOException {
        return in.readDouble();
    }

    public String readText() throws IOException {
        return in.readUTF();
    }

    public List<String> readTexts() throws IOException {
        int count = length();
        List<String> values = new ArrayList<>(Math.min(count, CHUNK));
        for (int i = 0; i < count; i++) {
            values.add(in.readUTF());
        }
        return List.copyOf(values);
    }

    public int[] readInts() throws IOException {
        int length = length();
        int[] values = new int[Math.min(length, CHUNK)];
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            values = from + count <= values.length ? values : Arrays.copyOf(values, wanted(from + count, length));
            fill(4 * count).asIntBuffer().get(values, from, count);
        }
        return values.length == length ? values : Arrays.copyOf(values, length);
    }

    public long[] readLongs() throws IOException {
        int length = length();
        long[] values = new long[Math.min(length, CHUNK)];
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            values = from + count <= values.length ? values : Arrays.copyOf(values, wanted(from + count, length));
            fill(8 * count).asLongBuffer().get(values, from, count);
        }
        return values.length == length ? values : Arrays.copyOf(values, length);
    }

    public float[] readFloats() throws IOException {
        int length = length();
        float[] values = new float[Math.min(length, CHUNK)];
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            values = from + count <= values.length ? values : Arrays.copyOf(values, wanted(from + count, length));
            fill(4 * count).asFloatBuffer().get(values, from, count);
        }
        return values.length == length ? values : Arrays.copyOf(values, length);
    }

    public double[] readDoubles() throws IOException {
        int length = length();
        double[] values = new double[Math.min(length, CHUNK)];
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            values = from + count <= values.length ? values : Arrays.copyOf(values, wanted(from + count, length));
            fill(8 * count).asDoubleBuffer().get(values, from, count);
        }
        return values.length == length ? values : Arrays.copyOf(values, length);
    }

    public SparseMatrix readMatrix() throws IOException {
        return new SparseMatrix(readInt(), readInts(), readInts(), readFloats());
    }

    /** A model within this one, as {@link ModelFormats#writePart} wrote it. */
    public Learned readModel() throws IOException {
        return formats.readPart(this);
    }

    private int length() throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new ModelFormatException("it is damaged: a length below 0");
        }
        return length;
    }

    private static int wanted(int needed, int length) {
        return (int) Math.min(length, 2L * needed);
    }

    private ByteBuffer fill(int bytes) throws IOException {
        in.readFully(buffer, 0, bytes);
        return ByteBuffer.wrap(buffer, 0, bytes);
    }
}
