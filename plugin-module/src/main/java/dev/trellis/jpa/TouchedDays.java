package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Days (UTC) whose signals changed since their totals were made. One row per change, in the transaction of the change:
 * writers never wait for each other, and no change is missed, however late a signal comes.
 */
final class TouchedDays {

    private TouchedDays() {}

    static void add(Connection connection, Collection<LocalDate> days) throws SQLException {
        String sql = "insert into TRELLIS_DAY_CHANGE (CHANGED_DAY) values (?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (LocalDate day : days) {
                insert.setDate(1, Date.valueOf(day));
                insert.executeUpdate();
            }
        }
    }

    /** To be asked before the visitor's signals go. */
    static void addThoseOf(Connection connection, String visitor) throws SQLException {
        String sql =
                """
                insert into TRELLIS_DAY_CHANGE (CHANGED_DAY)
                select distinct cast(OCCURRED_AT as date) from TRELLIS_SIGNAL where VISITOR_ID = ?""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, visitor);
            insert.executeUpdate();
        }
    }

    /** Oldest first. */
    static List<LocalDate> all(Connection connection) throws SQLException {
        String sql = "select distinct CHANGED_DAY from TRELLIS_DAY_CHANGE order by CHANGED_DAY";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            List<LocalDate> days = new ArrayList<>();
            while (rows.next()) {
                days.add(rows.getDate(1).toLocalDate());
            }
            return days;
        }
    }

    static int remove(Connection connection, LocalDate day) throws SQLException {
        String sql = "delete from TRELLIS_DAY_CHANGE where CHANGED_DAY = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setDate(1, Date.valueOf(day));
            return delete.executeUpdate();
        }
    }
}
