package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;

class AlsTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        Als als = new Als();
        return als.with(als.parameters().with("dims", 8));
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of("als", Als.reader()));
    }
}
