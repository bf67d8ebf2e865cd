package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Inserts rows, many with one statement: a statement per row costs every database more than the row itself, and no
 * driver is asked to be set up for it. Statements have 32, 16, ... or 1 rows, few enough kinds for the drivers' caches;
 * more rows do not pay. PostgreSQL takes many rows faster by {@link PostgresCopy}.
 */
final class RowInsert {

    private static final int MOST_ROWS = 32;

    private final String table;
    private final String columns;
    private final int[] sqlTypes;

    /** @param sqlTypes of the columns, in their order */
    RowInsert(String table, String columns, int... sqlTypes) {
        this.table = table;
        this.columns = columns;
        this.sqlTypes = sqlTypes;
    }

    /** @param rows one value per column; null for none */
    void into(Connection connection, List<Object[]> rows) throws SQLException {
        if (rows.size() >= MOST_ROWS && PostgresCopy.takes(connection)) {
            PostgresCopy.into(connection, table, columns, rows);
        } else {
            insert(connection, rows);
        }
    }

    private void insert(Connection connection, List<Object[]> rows) throws SQLException {
        int next = 0;
        while (next < rows.size()) {
            int left = rows.size() - next;
            int size = Math.min(MOST_ROWS, Integer.highestOneBit(left));
            int end = next + left / size * size;
            try (PreparedStatement statement = connection.prepareStatement(sql(size))) {
                for (; next < end; next += size) {
                    bind(statement, rows.subList(next, next + size));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    private String sql(int rows) {
        String row = "(" + Columns.marks(sqlTypes.length) + ")";
        return "insert into " + table + " (" + columns + ") values "
                + String.join(", ", Collections.nCopies(rows, row));
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
