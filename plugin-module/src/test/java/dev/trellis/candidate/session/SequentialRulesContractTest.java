package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;

class SequentialRulesContractTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new SequentialRules();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(SequentialRules.NAME, SequentialRules.reader()));
    }
}
