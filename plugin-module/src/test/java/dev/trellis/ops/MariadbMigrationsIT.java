package dev.trellis.ops;

import dev.trellis.TestDatabase;

class MariadbMigrationsIT extends MigrationsContract {

    MariadbMigrationsIT() {
        super(TestDatabase.MARIADB);
    }
}
