package dev.trellis.ops;

import dev.trellis.TestDatabase;

class HsqldbMigrationsTest extends MigrationsContract {

    HsqldbMigrationsTest() {
        super(TestDatabase.HSQLDB);
    }
}
