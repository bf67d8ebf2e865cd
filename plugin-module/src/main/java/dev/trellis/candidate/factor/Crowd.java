package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import java.io.IOException;

/**
 * What remains of the shoppers whom a model learned from.
 *
 * @param shoppers how many had a history
 * @param activeItems how many items occurred
 * @param seen shoppers per item
 * @param gram sum of the outer products of the shoppers' vectors, upper triangle
 */
record Crowd(int shoppers, int activeItems, int[] seen, float[] gram) {

    void write(ModelOutput out) throws IOException {
        out.writeInt(shoppers);
        out.writeInt(activeItems);
        out.writeInts(seen);
        out.writeFloats(gram);
    }

    static Crowd read(ModelInput in) throws IOException {
        return new Crowd(in.readInt(), in.readInt(), in.readInts(), in.readFloats());
    }
}
