package dev.trellis.jpa;

import dev.trellis.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Visitors who took back consent, by a hash from which nobody comes back to the visitor: what they did may still wait in
 * a journal, a broker or the memory of another node, and must not be stored when it comes.
 */
final class ErasedVisitors {

    private static final int HASHES_PER_QUERY = 500;

    private ErasedVisitors() {}

    static Set<VisitorId> among(Connection connection, Collection<VisitorId> visitors) throws SQLException {
        Map<String, VisitorId> byHash = new HashMap<>();
        visitors.forEach(visitor -> byHash.put(hash(visitor), visitor));
        Set<VisitorId> erased = new HashSet<>();
        Iterator<String> hashes = byHash.keySet().iterator();
        for (int left = byHash.size(); left > 0; left -= HASHES_PER_QUERY) {
            int some = Math.min(left, HASHES_PER_QUERY);
            String sql = "select VISITOR_HASH from TRELLIS_ERASED_VISITOR where VISITOR_HASH in (" + Columns.marks(some)
                    + ")";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 1; i <= some; i++) {
                    query.setString(i, hashes.next());
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        erased.add(byHash.get(rows.getString(1)));
                    }
                }
            }
        }
        return erased;
    }

    static void add(Connection connection, VisitorId visitor, Instant at) throws SQLException {
        if (among(connection, Set.of(visitor)).isEmpty()) {
            String sql = "insert into TRELLIS_ERASED_VISITOR (VISITOR_HASH, ERASED_AT) values (?, ?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setString(1, hash(visitor));
                insert.setObject(2, Columns.utc(at));
                insert.executeUpdate();
            }
        }
    }

    private static String hash(VisitorId visitor) {
        try {
            byte[] id = visitor.value().toString().getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
