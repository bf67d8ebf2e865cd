package dev.trellis.jpa;

import dev.trellis.TestDatabase;

class HsqldbSignalStoreTest extends JdbcSignalStoreContract {

    HsqldbSignalStoreTest() {
        super(TestDatabase.HSQLDB);
    }
}
