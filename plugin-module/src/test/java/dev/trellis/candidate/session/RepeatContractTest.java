package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;

class RepeatContractTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new Repeat();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(Repeat.NAME, Repeat.reader()));
    }

    /** It says nothing of items that are new to a visit. */
    @Override
    protected boolean personal() {
        return false;
    }
}
