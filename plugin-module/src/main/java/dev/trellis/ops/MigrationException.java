package dev.trellis.ops;

import java.sql.SQLException;
import liquibase.exception.LockException;

/** Trellis' tables are not as this version needs them. The message says what to do. */
public final class MigrationException extends RuntimeException {

    private MigrationException(String message, Throwable cause) {
        super(message, cause);
    }

    private static MigrationException locked(String table, LockException cause) {
        return new MigrationException(
                ("Another node holds the lock on Trellis' migrations (table %s). If one is migrating, let it finish and"
                                + " start this one again. If it died, take the lock away with"
                                + " `java -cp <the store's jars> dev.trellis.ops.Migrate unlock --url <jdbc url>"
                                + " --user <name>`. The database says: %s")
                        .formatted(table, cause.getMessage()),
                cause);
    }

    static MigrationException unreachable(SQLException cause) {
        return new MigrationException(
                "Trellis' migrations cannot reach the database: check its url, user and password, and that it runs. "
                        + cause.getMessage(),
                cause);
    }

    static MigrationException failed(ChangeLog changeLog, String lockTable, Exception cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof LockException lock) {
                return locked(lockTable, lock);
            }
        }
        return new MigrationException(
                ("Trellis' migrations (%s) stopped half way: nothing of the failing change set is recorded as done. Fix"
                                + " the cause and start again: %s")
                        .formatted(changeLog.path(), cause.getMessage()),
                cause);
    }
}
