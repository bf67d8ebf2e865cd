package dev.trellis.jpa;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Rows by {@code COPY ... FROM STDIN} in its text format, within the current transaction. Needs PostgreSQL's own driver,
 * and a pool that lets it be reached.
 */
final class PostgresCopy {

    private static final boolean DRIVER = driver();

    private PostgresCopy() {}

    private static boolean driver() {
        try {
            Class.forName("org.postgresql.PGConnection", false, PostgresCopy.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    static boolean takes(Connection connection) throws SQLException {
        return DRIVER && connection.isWrapperFor(PGConnection.class);
    }

    static void into(Connection connection, String table, String columns, List<Object[]> rows) throws SQLException {
        StringBuilder text = new StringBuilder(400 * rows.size());
        for (Object[] row : rows) {
            for (Object value : row) {
                append(text, value);
                text.append('\t');
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        String copy = "copy " + table + " (" + columns + ") from stdin";
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(text.toString()));
        } catch (IOException e) {
            throw new SQLException("The connection to PostgreSQL was lost", "08006", e);
        }
    }

    private static void append(StringBuilder text, Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            escape(text, string);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else {
            text.append(value);
        }
    }

    private static void escape(StringBuilder text, String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
