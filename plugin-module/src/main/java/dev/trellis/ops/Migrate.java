package dev.trellis.ops;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrates by command, for stores that do not migrate at boot. Exit code 0: done; 1: failed; 2: wrong arguments.
 *
 * <p>Run with the store's jars and its database driver on the class path; see {@link #USAGE}.
 */
public final class Migrate {

    static final String PASSWORD = "TRELLIS_DB_PASSWORD";

    private static final int LOCK_WAIT_MINUTES = 5;

    private static final String USAGE =
            """
            Usage: java -cp "<the store's jars>/*" dev.trellis.ops.Migrate <command> --url <jdbc url> --user <name>

            update     make or change Trellis' tables, and the admin's menu and permissions where Broadleaf's tables exist
            status     say what update would do; changes nothing of the store
            rollback   take everything away again; every signal is lost. Asks for --yes
            unlock     take away the lock of a node that died while it migrated

            The password comes from the environment variable %s."""
                    .formatted(PASSWORD);

    private final PrintStream out;
    private final PrintStream err;

    Migrate(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Migrate(System.out, System.err).run(List.of(arguments), System.getenv()));
    }

    int run(List<String> arguments, Map<String, String> environment) {
        try {
            MigrateOptions options = MigrateOptions.parse(arguments);
            DataSource database = new DriverManagerDataSource(options.url(), options.user(), environment.get(PASSWORD));
            perform(options.command(), new Migrations(database, LOCK_WAIT_MINUTES));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (MigrationException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void perform(MigrateOptions.Command command, Migrations migrations) {
        switch (command) {
            case UPDATE -> {
                migrations.update(ChangeLog.TABLES);
                migrations.update(ChangeLog.ADMIN_ROWS);
                status(migrations);
            }
            case STATUS -> status(migrations);
            case ROLLBACK -> {
                migrations.rollback(ChangeLog.ADMIN_ROWS);
                migrations.rollback(ChangeLog.TABLES);
                out.println("Trellis' tables and rows are gone; what is left is Liquibase's empty record of them,"
                        + " the tables TRELLIS_CHANGELOG and TRELLIS_CHANGELOG_LOCK.");
            }
            case UNLOCK -> {
                migrations.unlock();
                out.println("The lock is gone. Start the store, or run update.");
            }
        }
    }

    private void status(Migrations migrations) {
        List<String> tables = migrations.pending(ChangeLog.TABLES);
        out.println(tables.isEmpty() ? "Tables: up to date." : "Tables: to be run: " + tables);
        List<String> rows = migrations.pending(ChangeLog.ADMIN_ROWS);
        out.println(
                rows.isEmpty()
                        ? "Admin menu and permissions: up to date."
                        : "Admin menu and permissions: to be run once Broadleaf's admin tables are filled: " + rows);
    }
}
