package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * What comes next in a visit, all things considered: neighbouring visits, what follows the visit's items in one and two
 * steps, coming back to what was seen, what is popular, and where the visit heads. The members first learn from the older
 * visits; how much each counts is learned on the latest, and then the members learn from all.
 */
public record SessionBlend(Parameters parameters) implements Algorithm {

    public static final String NAME = "session";

    public SessionBlend() {
        this(Parameters.of(
                Parameter.of(
                        "held-out",
                        .25,
                        "share of the visits, the latest, that the weights are learned on",
                        .1,
                        .25,
                        .4),
                Parameter.of("pull", 1e-4, "how strongly the weights are held to trusting all alike", 1e-5, 1e-4, 1e-3),
                Parameter.of("rounds", 20, "passes over the examples", 10, 20, 40),
                Parameter.of(
                        "examples", 20_000, "clicks that the weights are learned from, at most", 5_000, 20_000, 50_000),
                Parameter.of("dimensions", 64, "of the items' vectors", 16, 32, 64, 128)));
    }

    public static ModelFormats.Reader reader() {
        return SessionBlendModel::read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SessionBlend with(Parameters other) {
        return new SessionBlend(other);
    }

    @Override
    public SessionBlendModel learn(TrainingData data, Training training) {
        return learn(Sessions.of(data.visits()), training);
    }

    SessionBlendModel learn(Sessions sessions, Training training) {
        int dimensions = Math.max(1, parameters.whole("dimensions"));
        int older = (int) (sessions.count() * (1 - Math.max(0, Math.min(.9, parameters.get("held-out")))));
        ChoiceExamples examples = ChoiceExamples.of(
                SessionMembers.learn(sessions.before(older), dimensions, training),
                sessions.since(older),
                parameters.whole("examples"),
                training);
        float[] weights = ChoiceWeights.learn(examples, parameters.whole("rounds"), parameters.get("pull"), training);
        return new SessionBlendModel(SessionMembers.learn(sessions, dimensions, training), weights);
    }
}
