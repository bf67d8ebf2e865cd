package dev.trellis.ops;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.core.CreateDatabaseChangeLogLockTableStatement;

/**
 * Makes the table of Liquibase's lock, with its one row, before Liquibase looks for it. Liquibase would empty and refill
 * a table that it finds without a row, and so take away the lock of a node that was a moment quicker.
 */
final class MigrationLock {

    private MigrationLock() {}

    /** @param database told the name of its lock table already; its connection commits by itself no more */
    static void prepare(Database database, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        String table = database.getDatabaseChangeLogLockTableName();
        if (rows(connection, table) < 0) {
            Sql[] create = SqlGeneratorFactory.getInstance()
                    .generateSql(new CreateDatabaseChangeLogLockTableStatement(), database);
            for (Sql sql : create) {
                unlessAnotherNodeDid(connection, sql.toSql(), table, 0);
            }
        }
        if (rows(connection, table) == 0) {
            unlessAnotherNodeDid(connection, "insert into " + table + " (ID, LOCKED) values (1, false)", table, 1);
        }
    }

    private static void unlessAnotherNodeDid(Connection connection, String sql, String table, int rowsThen)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (rows(connection, table) < rowsThen) {
                throw e;
            }
        }
    }

    /** How many rows the table has; -1 without a table. */
    private static int rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            return absent(e);
        } finally {
            connection.rollback();
        }
    }

    /** No such table: 42P01 in PostgreSQL, 42501 in HSQLDB, 42S02 in MariaDB and MySQL. Anything else is a failure. */
    private static int absent(SQLException e) throws SQLException {
        if (String.valueOf(e.getSQLState()).startsWith("42")) {
            return -1;
        }
        throw e;
    }
}
