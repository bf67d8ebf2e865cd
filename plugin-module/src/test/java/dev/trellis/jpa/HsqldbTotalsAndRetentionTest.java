package dev.trellis.jpa;

import dev.trellis.TestDatabase;

class HsqldbTotalsAndRetentionTest extends TotalsAndRetentionContract {

    HsqldbTotalsAndRetentionTest() {
        super(TestDatabase.HSQLDB);
    }
}
