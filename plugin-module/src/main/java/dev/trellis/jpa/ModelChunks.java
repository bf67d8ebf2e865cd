package dev.trellis.jpa;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The bytes of models, in chunks below a megabyte so that any database takes them as it comes, each written and read in its
 * own short transaction.
 */
public final class ModelChunks {

    /** The model that is served. */
    public static final String MODEL = "model";
    /** The one that knew nothing of what was held out, kept to be compared with the next. */
    public static final String TRIAL = "trial";

    private final Transactions transactions;

    public ModelChunks(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** Replaces what there is under this name. Only what was closed is whole. */
    public OutputStream write(long model, String part) {
        delete("MODEL_ID = ? and PART = ?", model, part);
        return new ChunkWriter(transactions, model, part);
    }

    /** Empty if there is nothing under this name. */
    public Optional<InputStream> read(long model, String part) {
        int chunks = count(model, part);
        if (chunks == 0) {
            return Optional.empty();
        }
        Iterator<InputStream> all = IntStream.range(0, chunks)
                .mapToObj(number -> (InputStream) new ByteArrayInputStream(chunk(model, part, number)))
                .iterator();
        return Optional.of(new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return all.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return all.next();
            }
        }));
    }

    /** Removes all of a training but this part; null keeps none. */
    public void keepOnly(long model, String... parts) {
        String kept = parts.length == 0 ? "" : " and PART not in (" + Columns.marks(parts.length) + ")";
        Object[] values = new Object[parts.length + 1];
        values[0] = model;
        System.arraycopy(parts, 0, values, 1, parts.length);
        delete("MODEL_ID = ?" + kept, values);
    }

    /**
     * Gives back the room of what was removed. Other databases do so by themselves; HSQLDB uses that of large values again
     * only after a checkpoint, for which everybody waits a moment: without it the file grows by every training.
     */
    public void reclaim() {
        transactions.run("giving back the room of old models", c -> {
            if (c.getMetaData().getDatabaseProductName().startsWith("HSQL")) {
                try (Statement checkpoint = c.createStatement()) {
                    checkpoint.execute("checkpoint");
                }
            }
            return null;
        });
    }

    private void delete(String where, Object... values) {
        transactions.run("removing parts of a model", c -> {
            try (PreparedStatement delete = c.prepareStatement("delete from TRELLIS_MODEL_CHUNK where " + where)) {
                for (int i = 0; i < values.length; i++) {
                    delete.setObject(i + 1, values[i]);
                }
                return delete.executeUpdate();
            }
        });
    }

    private int count(long model, String part) {
        return transactions.run("reading a model", c -> {
            String sql = "select count(*) from TRELLIS_MODEL_CHUNK where MODEL_ID = ? and PART = ?";
            try (PreparedStatement query = c.prepareStatement(sql)) {
                query.setLong(1, model);
                query.setString(2, part);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    private byte[] chunk(long model, String part, int number) {
        return transactions.run("reading a model", c -> {
            String sql = "select CHUNK from TRELLIS_MODEL_CHUNK where MODEL_ID = ? and PART = ? and CHUNK_NUMBER = ?";
            try (PreparedStatement query = c.prepareStatement(sql)) {
                query.setLong(1, model);
                query.setString(2, part);
                query.setInt(3, number);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getBytes(1) : new byte[0];
                }
            }
        });
    }
}
