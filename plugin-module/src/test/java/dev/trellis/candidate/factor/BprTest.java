package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;

class BprTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        Bpr bpr = new Bpr();
        return bpr.with(bpr.parameters().with("dims", 8));
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of("bpr", Bpr.reader()));
    }
}
