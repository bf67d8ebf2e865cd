package dev.trellis.jpa;

import dev.trellis.TestDatabase;

class PostgresqlTotalsAndRetentionIT extends TotalsAndRetentionContract {

    PostgresqlTotalsAndRetentionIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
