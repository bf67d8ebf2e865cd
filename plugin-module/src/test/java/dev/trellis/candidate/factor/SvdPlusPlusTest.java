package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;

class SvdPlusPlusTest extends RatingContract {

    @Override
    protected Algorithm algorithm() {
        SvdPlusPlus algorithm = new SvdPlusPlus();
        return algorithm.with(algorithm.parameters().with("dims", 8));
    }

    @Override
    ModelFormats.Reader reader() {
        return SvdPlusPlus.reader();
    }
}
