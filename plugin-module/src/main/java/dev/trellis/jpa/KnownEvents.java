package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** Which events are stored. */
final class KnownEvents {

    private static final int IDS_PER_QUERY = 500;

    private KnownEvents() {}

    /** The fingerprints of those that are stored; without one where an older version of Trellis stored it. */
    static Map<UUID, OptionalLong> among(Connection connection, Collection<UUID> events) throws SQLException {
        Map<UUID, OptionalLong> found = new HashMap<>();
        List<UUID> all = new ArrayList<>(events);
        for (int start = 0; start < all.size(); start += IDS_PER_QUERY) {
            List<UUID> some = all.subList(start, Math.min(all.size(), start + IDS_PER_QUERY));
            String sql = "select EVENT_ID, FINGERPRINT from TRELLIS_SIGNAL where EVENT_ID in ("
                    + Columns.marks(some.size()) + ")";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < some.size(); i++) {
                    query.setString(i + 1, some.get(i).toString());
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.put(UUID.fromString(rows.getString(1)), fingerprint(rows));
                    }
                }
            }
        }
        return found;
    }

    private static OptionalLong fingerprint(ResultSet row) throws SQLException {
        long value = row.getLong("FINGERPRINT");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
