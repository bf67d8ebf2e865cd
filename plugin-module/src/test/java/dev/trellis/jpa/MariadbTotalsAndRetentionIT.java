package dev.trellis.jpa;

import dev.trellis.TestDatabase;

class MariadbTotalsAndRetentionIT extends TotalsAndRetentionContract {

    MariadbTotalsAndRetentionIT() {
        super(TestDatabase.MARIADB);
    }
}
