package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** How many signals of which kind are stored, for people to look at. */
public final class SignalCounts {

    /** @param type wire name, also of kinds that this version does not know */
    public record Daily(LocalDate day, String type, long count) {}

    private final Transactions transactions;

    public SignalCounts(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** Counts per UTC day and kind, from the start of the given day on; without days and kinds that had none. */
    public List<Daily> since(LocalDate firstDay) {
        return transactions.run("counting signals", c -> count(c, firstDay));
    }

    /** When the newest signal happened; empty if there is none. */
    public Optional<Instant> newest() {
        return transactions.run("looking for the newest signal", c -> {
            String sql = "select max(OCCURRED_AT) as NEWEST from TRELLIS_SIGNAL";
            try (PreparedStatement query = c.prepareStatement(sql);
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                return Optional.ofNullable(Columns.instant(rows, "NEWEST"));
            }
        });
    }

    private static List<Daily> count(Connection connection, LocalDate firstDay) throws SQLException {
        String sql =
                """
                select EVENT_TYPE, cast(OCCURRED_AT as date) as HAPPENED_ON, count(*) as SIGNALS
                from TRELLIS_SIGNAL where OCCURRED_AT >= ?
                group by EVENT_TYPE, cast(OCCURRED_AT as date)
                order by HAPPENED_ON, EVENT_TYPE""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, Columns.utc(firstDay.atStartOfDay(ZoneOffset.UTC).toInstant()));
            List<Daily> counts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    LocalDate day = rows.getObject("HAPPENED_ON", LocalDate.class);
                    counts.add(new Daily(day, rows.getString("EVENT_TYPE"), rows.getLong("SIGNALS")));
                }
            }
            return counts;
        }
    }
}
