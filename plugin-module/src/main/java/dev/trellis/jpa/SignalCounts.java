package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** How many signals of which kind there are, for people to look at. */
public final class SignalCounts {

    /** @param type wire name, also of kinds that this version does not know */
    public record Daily(LocalDate day, String type, long count) {}

    private final Transactions transactions;

    public SignalCounts(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /**
     * Counts per UTC day and kind, from the given day on, without robots and without days and kinds that had none. Days
     * with totals are read from those; days that changed since are counted, so that the figures are always exact.
     */
    public List<Daily> since(LocalDate firstDay) {
        return transactions.run("counting signals", c -> {
            List<LocalDate> changed = TouchedDays.all(c);
            List<Daily> counts = new ArrayList<>(totals(c, firstDay));
            counts.removeIf(daily -> changed.contains(daily.day()));
            for (LocalDate day : changed) {
                if (!day.isBefore(firstDay)) {
                    counts.addAll(count(c, day));
                }
            }
            counts.sort(Comparator.comparing(Daily::day).thenComparing(Daily::type));
            return counts;
        });
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

    private static List<Daily> totals(Connection connection, LocalDate firstDay) throws SQLException {
        String sql =
                """
                select TOTAL_DAY as HAPPENED_ON, EVENT_TYPE, sum(SIGNALS) as SIGNALS from TRELLIS_DAY_TYPE
                where TOTAL_DAY >= ? group by TOTAL_DAY, EVENT_TYPE""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setDate(1, Date.valueOf(firstDay));
            return select(query);
        }
    }

    private static List<Daily> count(Connection connection, LocalDate day) throws SQLException {
        String sql =
                """
                select cast(? as date) as HAPPENED_ON, EVENT_TYPE, count(*) as SIGNALS from TRELLIS_SIGNAL
                where OCCURRED_AT >= ? and OCCURRED_AT < ? and (ROBOT is null or ROBOT = false)
                group by EVENT_TYPE""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setDate(1, Date.valueOf(day));
            query.setObject(2, day.atStartOfDay());
            query.setObject(3, day.plusDays(1).atStartOfDay());
            return select(query);
        }
    }

    private static List<Daily> select(PreparedStatement query) throws SQLException {
        List<Daily> counts = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                LocalDate day = rows.getDate("HAPPENED_ON").toLocalDate();
                counts.add(new Daily(day, rows.getString("EVENT_TYPE"), rows.getLong("SIGNALS")));
            }
        }
        return counts;
    }
}
