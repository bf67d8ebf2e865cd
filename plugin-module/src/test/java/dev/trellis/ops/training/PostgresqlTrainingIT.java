package dev.trellis.ops.training;

import dev.trellis.TestDatabase;

class PostgresqlTrainingIT extends TrainingContract {

    PostgresqlTrainingIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
