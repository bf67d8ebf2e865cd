package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import java.io.IOException;

/**
 * The weights of what was not seen and of the regularization, as in Rendle et al. 2022.
 *
 * @param unseen weight of every pair besides what was seen of it; a seen pair weighs 1 on average
 * @param lambda strength of the regularization
 * @param nu how far regularization grows with what is known of a shopper or item: 0 not at all, 1 in proportion
 */
record Shrinkage(float unseen, float lambda, float nu) {

    /**
     * @param seen pairs of this shopper or item
     * @param others how many there are of the other side
     */
    float ridge(int seen, int others) {
        return (float) (lambda * Math.pow(seen + unseen * others, nu));
    }

    void write(ModelOutput out) throws IOException {
        out.writeDouble(unseen);
        out.writeDouble(lambda);
        out.writeDouble(nu);
    }

    static Shrinkage read(ModelInput in) throws IOException {
        return new Shrinkage((float) in.readDouble(), (float) in.readDouble(), (float) in.readDouble());
    }
}
