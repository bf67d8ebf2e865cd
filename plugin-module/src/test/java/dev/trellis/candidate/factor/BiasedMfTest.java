package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;

class BiasedMfTest extends RatingContract {

    @Override
    protected Algorithm algorithm() {
        BiasedMf algorithm = new BiasedMf();
        return algorithm.with(algorithm.parameters().with("dims", 8));
    }

    @Override
    ModelFormats.Reader reader() {
        return BiasedMf.reader();
    }
}
