package dev.trellis.jpa;

import dev.trellis.TestDatabase;

class MariadbSignalStoreIT extends JdbcSignalStoreContract {

    MariadbSignalStoreIT() {
        super(TestDatabase.MARIADB);
    }
}
