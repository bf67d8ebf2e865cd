package dev.trellis.ops.training;

import dev.trellis.TestDatabase;

class HsqldbTrainingTest extends TrainingContract {

    HsqldbTrainingTest() {
        super(TestDatabase.HSQLDB);
    }
}
