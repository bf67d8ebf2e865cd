package dev.trellis.jpa;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/** Writes one part of a model; what is not a whole chunk yet waits for {@link #close()}. Not thread-safe. */
final class ChunkWriter extends OutputStream {

    private static final int CHUNK = 512 * 1024;

    private final Transactions transactions;
    private final long model;
    private final String part;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int number;

    ChunkWriter(Transactions transactions, long model, String part) {
        this.transactions = transactions;
        this.model = model;
        this.part = part;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, CHUNK - filled);
            System.arraycopy(bytes, offset + done, chunk, filled, count);
            filled += count;
            done += count;
            if (filled == CHUNK) {
                insert();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            insert();
        }
    }

    private void insert() {
        byte[] bytes = Arrays.copyOf(chunk, filled);
        transactions.run("keeping a model", c -> insert(c, bytes));
        number++;
        filled = 0;
    }

    private int insert(Connection connection, byte[] bytes) throws SQLException {
        String sql = "insert into TRELLIS_MODEL_CHUNK (MODEL_ID, PART, CHUNK_NUMBER, CHUNK) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, model);
            insert.setString(2, part);
            insert.setInt(3, number);
            insert.setBytes(4, bytes);
            return insert.executeUpdate();
        }
    }
}
