package dev.trellis.ops.training;

import dev.trellis.TestDatabase;

class MariadbTrainingIT extends TrainingContract {

    MariadbTrainingIT() {
        super(TestDatabase.MARIADB);
    }
}
