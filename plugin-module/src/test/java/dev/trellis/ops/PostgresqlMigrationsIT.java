package dev.trellis.ops;

import dev.trellis.TestDatabase;

class PostgresqlMigrationsIT extends MigrationsContract {

    PostgresqlMigrationsIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
