package dev.trellis.demo.signals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hsqldb.server.Server;

/** A database that a store and its test look at together. */
public final class OpenDatabase implements AutoCloseable {

    private final Server server = new Server();
    private final String url;

    public OpenDatabase(Path folder) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server.setAddress("127.0.0.1");
        server.setPort(port);
        server.setDatabaseName(0, "store");
        server.setDatabasePath(0, "file:" + folder + "/store;hsqldb.tx=mvcc;hsqldb.default_table_type=cached");
        server.setLogWriter(null);
        server.setErrWriter(null);
        server.setSilent(true);
        server.start();
        url = "jdbc:hsqldb:hsql://127.0.0.1:" + port + "/store";
    }

    public String url() {
        return url;
    }

    /** Each row as its columns joined by a bar, null as a dash. */
    public List<String> rows(String sql, Object... parameters) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    void change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        }
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            String value = result.getString(i);
            columns.add(value == null ? "-" : value);
        }
        return String.join("|", columns);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
