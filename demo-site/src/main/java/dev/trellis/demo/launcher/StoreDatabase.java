package dev.trellis.demo.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The one database that the storefront and the admin share. */
record StoreDatabase(String url, String user, String password) {

    /** A HSQLDB database in files of this folder: rows stay on disk, readers and writers do not wait for each other. */
    static StoreDatabase inFolder(Path folder) {
        return new StoreDatabase(
                "jdbc:hsqldb:file:" + folder.resolve("store")
                        + ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.cache_size=65536"
                        + ";hsqldb.log_size=200;shutdown=false",
                "SA",
                "");
    }

    StoreDatabase {
        // One driver speaks to both; it answers to its own name only.
        url = url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
    }

    String driver() {
        return switch (kind()) {
            case "hsqldb" -> "org.hsqldb.jdbc.JDBCDriver";
            case "postgresql" -> "org.postgresql.Driver";
            default -> "org.mariadb.jdbc.Driver";
        };
    }

    String dialect() {
        return switch (kind()) {
            case "hsqldb" -> "org.hibernate.dialect.HSQLDialect";
            case "postgresql" -> "org.hibernate.dialect.PostgreSQL82Dialect";
            default -> "org.hibernate.dialect.MySQL5InnoDBDialect";
        };
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Writes everything out. Without this the next start has to replay the log. */
    void close() throws SQLException {
        if (kind().equals("hsqldb")) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            }
        }
    }

    private String kind() {
        var parts = url.split(":", 3);
        return switch (parts.length > 2 && parts[0].equals("jdbc") ? parts[1] : "") {
            case "hsqldb", "postgresql", "mariadb" -> parts[1];
            default ->
                throw new LaunchProblem("The store runs on jdbc:hsqldb, jdbc:postgresql, jdbc:mariadb"
                        + " and jdbc:mysql; it cannot use '" + url + "'.");
        };
    }
}
