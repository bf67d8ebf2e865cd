package dev.trellis.demo.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes the store's own tables and first rows in an empty database, before either webapp looks at it. */
final class StoreSetup {

    private StoreSetup() {}

    static boolean needed(Connection connection) {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM BLC_ADMIN_USER")) {
            count.next();
            return count.getInt(1) == 0;
        } catch (SQLException noSuchTable) {
            return true;
        }
    }

    /** Runs in a loader of its own: the mappings and their Hibernate are the webapps' libraries, not the server's. */
    static void run(StoreLibraries libraries, Connection connection, String dialect, String password)
            throws IOException {
        var caller = Thread.currentThread();
        var before = caller.getContextClassLoader();
        try (var loader =
                new URLClassLoader("store-setup", libraries.urlsForWebapps(), ClassLoader.getPlatformClassLoader())) {
            caller.setContextClassLoader(loader);
            loader.loadClass("dev.trellis.demo.schema.StoreSchema")
                    .getMethod("create", Connection.class, String.class, String.class)
                    .invoke(null, connection, dialect, password);
        } catch (InvocationTargetException e) {
            throw new LaunchProblem(
                    "The store's tables could not be made: " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            caller.setContextClassLoader(before);
        }
    }
}
