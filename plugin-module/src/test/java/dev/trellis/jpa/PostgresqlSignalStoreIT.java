package dev.trellis.jpa;

import dev.trellis.TestDatabase;

class PostgresqlSignalStoreIT extends JdbcSignalStoreContract {

    PostgresqlSignalStoreIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
