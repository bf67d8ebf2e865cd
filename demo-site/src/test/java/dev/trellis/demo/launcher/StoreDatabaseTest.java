package dev.trellis.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDatabaseTest {

    @Test
    void the_dialect_follows_from_the_address() {
        assertThat(at("jdbc:postgresql://host/shop").dialect()).endsWith("PostgreSQL82Dialect");
        assertThat(at("jdbc:mariadb://host/shop").dialect()).endsWith("MySQL5InnoDBDialect");
    }

    @Test
    void mysql_is_reached_through_the_driver_that_speaks_to_both() {
        assertThat(at("jdbc:mysql://host/shop"))
                .isEqualTo(at("jdbc:mariadb://host/shop"))
                .extracting(StoreDatabase::driver)
                .isEqualTo("org.mariadb.jdbc.Driver");
    }

    @Test
    void a_database_it_does_not_know_is_refused_by_name() {
        assertThatThrownBy(() -> at("jdbc:oracle:thin:@host").dialect())
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("jdbc:oracle:thin:@host");
    }

    @Test
    void rows_are_there_again_after_the_database_was_closed(@TempDir Path folder) throws Exception {
        var database = StoreDatabase.inFolder(folder);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE TENT (NAME VARCHAR(20))");
            statement.execute("INSERT INTO TENT VALUES ('Heron 2')");
        }
        database.close();

        try (var connection = database.connect();
                var tents = connection.createStatement().executeQuery("SELECT NAME FROM TENT")) {
            assertThat(tents.next()).isTrue();
            assertThat(tents.getString(1)).isEqualTo("Heron 2");
        }
        database.close();
    }

    private static StoreDatabase at(String url) {
        return new StoreDatabase(url, "me", "");
    }
}
