package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;

class PathwaysContractTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new Pathways();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(Pathways.NAME, Pathways.reader()));
    }
}
