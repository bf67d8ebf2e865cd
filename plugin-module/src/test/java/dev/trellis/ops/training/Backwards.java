package dev.trellis.ops.training;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.io.IOException;

/** Recommends the other colour of the checkerboard. */
final class Backwards implements Algorithm {

    @Override
    public String name() {
        return "backwards";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of();
    }

    @Override
    public Algorithm with(Parameters parameters) {
        return this;
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        return new Model(data.items());
    }

    record Model(int items) implements Learned {

        @Override
        public String format() {
            return "backwards";
        }

        @Override
        public void score(Query query, float[] scores) {
            int colour = query.length() == 0 ? 0 : query.item()[0] % 2;
            for (int item = 0; item < items; item++) {
                scores[item] = item % 2 == colour ? 0.001f : 1 + item;
            }
        }

        @Override
        public long bytes() {
            return 4;
        }

        @Override
        public void write(ModelOutput out) throws IOException {
            out.writeInt(items);
        }
    }
}
