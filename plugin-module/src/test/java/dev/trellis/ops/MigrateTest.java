package dev.trellis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MigrateTest {

    private final String url = "jdbc:hsqldb:mem:" + UUID.randomUUID();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int migrate(String... arguments) {
        out.reset();
        err.reset();
        return new Migrate(new PrintStream(out, true), new PrintStream(err, true))
                .run(List.of(arguments), Map.of(Migrate.PASSWORD, ""));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theTablesAreMadeAndTakenAwayByCommand() {
        assertThat(migrate("status", "--url", url, "--user", "sa")).isZero();
        assertThat(said()).contains("Tables: to be run: [signal-table");

        assertThat(migrate("update", "--url", url, "--user", "sa")).isZero();
        assertThat(said()).contains("Tables: up to date.", "once Broadleaf's admin tables are filled");

        assertThat(migrate("rollback", "--url", url, "--user", "sa", "--yes")).isZero();
        assertThat(migrate("status", "--url", url, "--user", "sa")).isZero();
        assertThat(said()).contains("Tables: to be run: [signal-table");
    }

    @Test
    void nothingIsTakenAwayByMistake() {
        assertThat(migrate("rollback", "--url", url, "--user", "sa")).isEqualTo(2);
        assertThat(said()).contains("Add --yes", "Usage:");
    }

    @Test
    void aMistypedCommandIsExplained() {
        assertThat(migrate("upgrade", "--url", url, "--user", "sa")).isEqualTo(2);
        assertThat(said()).contains("'upgrade' is not known here.", "TRELLIS_DB_PASSWORD");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsExplained() {
        assertThat(migrate("status", "--url", "jdbc:nosuch:db", "--user", "sa")).isEqualTo(1);
        assertThat(said()).contains("cannot reach the database: check its url, user and password");
    }
}
