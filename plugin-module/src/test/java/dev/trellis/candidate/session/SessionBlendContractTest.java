package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.contract.AlgorithmContract;
import java.util.Map;

class SessionBlendContractTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return new SessionBlend();
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of(
                SessionBlend.NAME, SessionBlend.reader(),
                VSkNN.NAME, VSkNN.reader(),
                SequentialRules.NAME, SequentialRules.reader(),
                Repeat.NAME, Repeat.reader()));
    }
}
