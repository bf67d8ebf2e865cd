package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Inserts rows, many with one statement: a statement per row costs every database more than the row itself, and no
 * driver is asked to be set up for it. Statements have 128, 64, ... or 1 rows, few enough for the drivers' caches.
 */
final class RowInsert {

    private static final int MOST_ROWS = 128;

    private final String insert;
    private final String row;
    private final int[] sqlTypes;

    /** @param sqlTypes of the columns, in their order */
    RowInsert(String table, String columns, int... sqlTypes) {
        this.insert = "insert into " + table + " (" + columns + ") values ";
        this.row = "(" + Columns.marks(sqlTypes.length) + ")";
        this.sqlTypes = sqlTypes;
    }

    /** @param rows one value per column; null for none */
    void into(Connection connection, List<Object[]> rows) throws SQLException {
        int next = 0;
        while (next < rows.size()) {
            int size = Math.min(MOST_ROWS, Integer.highestOneBit(rows.size() - next));
            List<Object[]> some = rows.subList(next, next + size);
            try (PreparedStatement statement = connection.prepareStatement(sql(size))) {
                bind(statement, some);
                statement.executeUpdate();
            }
            next += size;
        }
    }

    private String sql(int rows) {
        return insert + String.join(", ", java.util.Collections.nCopies(rows, row));
    }

    private void bind(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        int mark = 1;
        for (Object[] values : rows) {
            for (int column = 0; column < sqlTypes.length; column++, mark++) {
                if (values[column] == null) {
                    statement.setNull(mark, sqlTypes[column]);
                } else {
                    statement.setObject(mark, values[column]);
                }
            }
        }
    }
}
