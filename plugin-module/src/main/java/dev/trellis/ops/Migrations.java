package dev.trellis.ops;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings a database to the state this version of Trellis needs, and back. Nodes that start together wait for each
 * other. Every method throws {@link MigrationException}.
 */
public final class Migrations {

    /**
     * One record for both change logs, so that it exists before the store starts: a table made later would wait, on
     * HSQLDB, for every open transaction, and transactions that take an id from a second connection would wait for it.
     */
    private static final String RECORD_TABLE = "TRELLIS_CHANGELOG";

    private static final String LOCK_TABLE = "TRELLIS_CHANGELOG_LOCK";

    private final DataSource database;
    private final int lockWaitMinutes;

    /** @param lockWaitMinutes how long to wait for another node's migrations before giving up; at least 1 */
    public Migrations(DataSource database, int lockWaitMinutes) {
        this.database = database;
        this.lockWaitMinutes = lockWaitMinutes;
    }

    /** Runs what has not run yet; a change set whose tables are missing is left for the next time. */
    public void update(ChangeLog changeLog) {
        with(changeLog, liquibase -> {
            liquibase.update(new Contexts(), new LabelExpression());
            return null;
        });
    }

    /** Undoes every change set that ran, newest first. For {@link ChangeLog#TABLES} the signals are gone then. */
    public void rollback(ChangeLog changeLog) {
        with(changeLog, liquibase -> {
            // Of as many as ran in all, Liquibase takes those of this change log.
            int ran = liquibase.getDatabase().getRanChangeSetList().size();
            if (ran > 0) {
                liquibase.rollback(ran, null, new Contexts(), new LabelExpression());
                // Liquibase remembers for the life of the JVM that all was done.
                Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
            }
            return null;
        });
    }

    /** The ids of the change sets that {@link #update} would run or try. */
    public List<String> pending(ChangeLog changeLog) {
        return with(changeLog, liquibase -> {
            Database target = liquibase.getDatabase();
            List<String> ids = new ArrayList<>();
            for (ChangeSet changeSet : liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression())) {
                if (!changeSet.isAlwaysRun() || target.getRanChangeSet(changeSet) == null) {
                    ids.add(changeSet.getId());
                }
            }
            return ids;
        });
    }

    /** Takes away the lock of a node that died while it migrated. */
    public void unlock() {
        open(ChangeLog.TABLES, liquibase -> {
            liquibase.forceReleaseLocks();
            return null;
        });
    }

    /**
     * Under the lock from the first look on: without it two nodes would both find Liquibase's record of what ran
     * missing, and both make it.
     */
    private <T> T with(ChangeLog changeLog, Work<T> work) {
        return open(changeLog, liquibase -> {
            LockService lock = LockServiceFactory.getInstance().getLockService(liquibase.getDatabase());
            lock.waitForLock();
            try {
                return work.on(liquibase);
            } finally {
                if (lock.hasChangeLogLock()) {
                    lock.releaseLock();
                }
            }
        });
    }

    /** One at a time within the JVM, too: Liquibase keeps the state of its locks in statics. */
    private <T> T open(ChangeLog changeLog, Work<T> work) {
        synchronized (Migrations.class) {
            return connect(changeLog, work);
        }
    }

    private <T> T connect(ChangeLog changeLog, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return Scope.child(quietly(), () -> run(changeLog, work, connection));
        } catch (SQLException e) {
            throw MigrationException.unreachable(e);
        } catch (Exception e) {
            throw MigrationException.failed(changeLog, LOCK_TABLE, e);
        }
    }

    private static <T> T run(ChangeLog changeLog, Work<T> work, Connection connection) throws Exception {
        boolean autoCommit = connection.getAutoCommit();
        Database target =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        target.setDatabaseChangeLogTableName(RECORD_TABLE);
        target.setDatabaseChangeLogLockTableName(LOCK_TABLE);
        MigrationLock.prepare(target, connection);
        ClassLoaderResourceAccessor files = new ClassLoaderResourceAccessor(Migrations.class.getClassLoader());
        try {
            Liquibase liquibase = new Liquibase(changeLog.path(), files, target);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            return work.on(liquibase);
        } finally {
            LockServiceFactory.getInstance().resetAll();
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private Map<String, Object> quietly() {
        return Map.of(
                Scope.Attr.logService.name(),
                new LiquibaseLog(),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                AnalyticsArgs.ENABLED.getKey(),
                false,
                "liquibase.changelogLockWaitTimeInMinutes",
                lockWaitMinutes,
                "liquibase.changelogLockPollRate",
                1);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Liquibase liquibase) throws Exception;
    }
}
