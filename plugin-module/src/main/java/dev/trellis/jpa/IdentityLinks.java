package dev.trellis.jpa;

import dev.trellis.CustomerId;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which visitors logged in as which customer. */
final class IdentityLinks {

    /** Browsers beyond this many, the longest unused first, say little about a customer. */
    private static final int VISITORS_PER_CUSTOMER = 50;

    private IdentityLinks() {}

    static void add(Connection connection, Collection<Signal> signals) throws SQLException {
        for (Signal signal : signals) {
            if (signal instanceof Signal.Login login
                    && login.header().customer().isPresent()) {
                if (touch(connection, login.header()) == 0) {
                    insert(connection, login.header());
                }
            }
        }
    }

    private static int touch(Connection connection, SignalHeader login) throws SQLException {
        return write(
                connection,
                "update TRELLIS_IDENTITY_LINK set LINKED_AT = ? where CUSTOMER_ID = ? and VISITOR_ID = ?",
                login);
    }

    private static void insert(Connection connection, SignalHeader login) throws SQLException {
        write(
                connection,
                "insert into TRELLIS_IDENTITY_LINK (LINKED_AT, CUSTOMER_ID, VISITOR_ID) values (?, ?, ?)",
                login);
    }

    private static int write(Connection connection, String sql, SignalHeader login) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, Columns.utc(login.occurredAt()));
            statement.setLong(2, login.customer().orElseThrow().value());
            statement.setString(3, login.visitor().value().toString());
            return statement.executeUpdate();
        }
    }

    static List<String> visitorsOf(Connection connection, CustomerId customer) throws SQLException {
        String sql = "select VISITOR_ID from TRELLIS_IDENTITY_LINK where CUSTOMER_ID = ? order by LINKED_AT desc limit "
                + VISITORS_PER_CUSTOMER;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, customer.value());
            List<String> visitors = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    visitors.add(rows.getString(1));
                }
            }
            return visitors;
        }
    }
}
