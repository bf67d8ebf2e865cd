package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;

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
}
