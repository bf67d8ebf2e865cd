package dev.trellis.jpa;

import dev.trellis.TestDatabase;
import dev.trellis.contract.SignalStoreContract;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.store.SignalStore;
import javax.sql.DataSource;

class HsqldbKeepsTheStoresPromisesTest extends SignalStoreContract {

    @Override
    protected SignalStore newStore() {
        DataSource database = TestDatabase.HSQLDB.empty();
        new Migrations(database, 1).update(ChangeLog.TABLES);
        return new JdbcSignalStore(database, java.time.Clock.systemUTC());
    }
}
