package dev.trellis.demo.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * What must be in the database before either webapp looks at it: the store's own tables and first rows.
 *
 * <p>Runs in a loader of its own, because Broadleaf's entities and Hibernate are the webapps' libraries, not the
 * server's.
 */
final class StoreSetup implements AutoCloseable {

    private final URLClassLoader loader;

    StoreSetup(StoreLibraries libraries) {
        loader = new URLClassLoader("store-setup", libraries.urlsForWebapps(), ClassLoader.getPlatformClassLoader());
    }

    static boolean needed(Connection connection) {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM BLC_ADMIN_USER")) {
            count.next();
            return count.getInt(1) == 0;
        } catch (SQLException noSuchTable) {
            return true;
        }
    }

    void create(Connection connection, String dialect, String adminPassword) {
        call("create", connection, dialect, adminPassword);
    }

    /** For a database that is older than this folder's credentials. */
    void changeAdminPassword(Connection connection, String password) {
        call("changeAdminPassword", connection, password);
    }

    private void call(String method, Connection connection, String... arguments) {
        var types = new Class<?>[arguments.length + 1];
        Arrays.fill(types, String.class);
        types[0] = Connection.class;
        var values = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, values, 1, arguments.length);
        values[0] = connection;
        var caller = Thread.currentThread();
        var before = caller.getContextClassLoader();
        caller.setContextClassLoader(loader);
        try {
            loader.loadClass("dev.trellis.demo.schema.StoreSchema")
                    .getMethod(method, types)
                    .invoke(null, values);
        } catch (InvocationTargetException e) {
            throw new LaunchProblem(
                    "The store's tables could not be made: " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            caller.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
