package dev.trellis.jpa;

import dev.trellis.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One short transaction at a time, and the connection handed back as it came: the pool belongs to the store. */
final class Transactions {

    private static final int ATTEMPTS = 6;

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the work, again if another node committed the same row in between.
     *
     * @param doing ends the sentence "The database failed while ...", for the message
     */
    <T> T run(String doing, Work<T> work) {
        return run(doing, work, work);
    }

    /**
     * As {@link #run(String, Work)}, each statement seeing what was committed before it. At its usual level MariaDB would
     * lock what is read to be deleted or inserted elsewhere, and the gaps beside it, and stop the writers.
     */
    <T> T runReadCommitted(String doing, Work<T> work) {
        return run(doing, connection -> {
            int level = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(level);
            }
        });
    }

    /** As {@link #run(String, Work)}, with other work for every attempt but the first. */
    <T> T run(String doing, Work<T> first, Work<T> again) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(attempt == 1 ? first : again);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !overtaken(e)) {
                    throw new StoreException(
                            ("The database failed while %s (SQL state %s). Check that it runs, has space, and that"
                                            + " Trellis' migrations ran (dev.trellis.ops.Migrate status).")
                                    .formatted(doing, e.getSQLState()),
                            withoutValues(e),
                            dueToData(e));
                }
            }
        }
    }

    /** Drivers put bound values into their messages, and those are about shoppers: none may reach a log. */
    private static SQLException withoutValues(SQLException e) {
        SQLException bare = new SQLException(e.getClass().getSimpleName(), e.getSQLState(), e.getErrorCode());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    /** A value that does not fit (class 22), or that breaks a rule of the table (class 23). */
    private static boolean dueToData(SQLException failure) {
        return hasState(failure, "22", "23");
    }

    /** A unique key taken (class 23), or the loser of a deadlock or serialization conflict (class 40). */
    private static boolean overtaken(SQLException failure) {
        return hasState(failure, "23", "40");
    }

    private static boolean hasState(SQLException failure, String oneClass, String otherClass) {
        for (SQLException e = failure; e != null; e = e.getNextException()) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith(oneClass) || state.startsWith(otherClass)) {
                return true;
            }
        }
        return false;
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
