package dev.trellis.demo.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.encoding.ShaPasswordEncoder;

/** Locale, currency, places and the admin with its menu and permissions. Ids are negative, outside every sequence. */
final class FirstRows {

    /** As in the webapps' password.iterations. */
    private static final int PASSWORD_ITERATIONS = 20_000;

    private static final long ADMIN_ID = -1;
    private static final long ADMIN_ROLE_ID = -1;

    // Broadleaf's jars bring the admin's permissions, roles and menu; everything else is the store's own.
    private static final List<String> SCRIPTS = List.of(
            "config/bc/sql/load_admin_permissions.sql",
            "config/bc/sql/load_admin_roles.sql",
            "config/bc/sql/load_admin_menu.sql",
            "db/first-rows.sql");

    private FirstRows() {}

    static void insert(Connection connection, String adminPassword) throws IOException, SQLException {
        for (var script : SCRIPTS) {
            try (var statement = connection.createStatement()) {
                for (var insert : statements(script)) {
                    statement.execute(insert);
                }
            }
        }
        insertAdmin(connection, adminPassword);
    }

    private static void insertAdmin(Connection connection, String password) throws SQLException {
        try (var user = connection.prepareStatement(
                        "INSERT INTO BLC_ADMIN_USER"
                                + " (ADMIN_USER_ID, ACTIVE_STATUS_FLAG, EMAIL, LOGIN, NAME, PASSWORD) VALUES (?, ?, ?, ?, ?, ?)");
                var role = connection.prepareStatement(
                        "INSERT INTO BLC_ADMIN_USER_ROLE_XREF (ADMIN_USER_ID, ADMIN_ROLE_ID) VALUES (?, ?)")) {
            user.setLong(1, ADMIN_ID);
            user.setBoolean(2, true);
            user.setString(3, "admin@fernhollow.example");
            user.setString(4, "admin");
            user.setString(5, "Administrator");
            user.setString(6, hash(password));
            user.executeUpdate();
            role.setLong(1, ADMIN_ID);
            role.setLong(2, ADMIN_ROLE_ID);
            role.executeUpdate();
        }
    }

    static void changeAdminPassword(Connection connection, String password) throws SQLException {
        try (var user = connection.prepareStatement("UPDATE BLC_ADMIN_USER SET PASSWORD = ? WHERE ADMIN_USER_ID = ?")) {
            user.setString(1, hash(password));
            user.setLong(2, ADMIN_ID);
            user.executeUpdate();
        }
    }

    /** As the webapps' encoder does it, salted with the account's id. */
    private static String hash(String password) {
        var encoder = new ShaPasswordEncoder(256);
        encoder.setIterations(PASSWORD_ITERATIONS);
        return encoder.encodePassword(password, ADMIN_ID);
    }

    /** One statement a line; lines that start with two dashes are comments. */
    private static List<String> statements(String script) throws IOException {
        try (var in = FirstRows.class.getClassLoader().getResourceAsStream(script)) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                    .map(line -> line.replaceAll(";$", ""))
                    .toList();
        }
    }
}
