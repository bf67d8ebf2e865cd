package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Composed;
import dev.trellis.candidate.model.HoldOut;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.TooLargeException;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.util.ArrayList;
import java.util.List;

/**
 * Blends several algorithms: learns each without the latest part of the data, learns the weights from how well each foretells
 * that part, and then learns the members that count from everything.
 */
public final class Hybrid implements Composed {

    private static final int SHOPPERS_K = 10;
    private static final int VISITS_K = 20;

    private final List<Algorithm> members;
    private final Parameters parameters;

    /** @param members with distinct names */
    public Hybrid(List<Algorithm> members) {
        this(
                members,
                Parameters.of(Parameter.of("hold-out", 0.2, "part of the data by which the weights are learned")));
    }

    private Hybrid(List<Algorithm> members, Parameters parameters) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A hybrid needs at least one member");
        }
        this.members = List.copyOf(members);
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "hybrid";
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Hybrid with(Parameters other) {
        return new Hybrid(members, other);
    }

    @Override
    public List<Algorithm> members() {
        return members;
    }

    @Override
    public Hybrid of(List<Algorithm> others) {
        return new Hybrid(others, parameters);
    }

    @Override
    public HybridModel learn(TrainingData data, Training training) {
        HoldOut holdOut = HoldOut.of(data, parameters.get("hold-out"));
        List<String> notes = new ArrayList<>();
        List<Algorithm> able = new ArrayList<>();
        List<Learned> early = new ArrayList<>();
        for (Algorithm member : members) {
            try {
                early.add(learn(member, holdOut.data(), training, "for the weights"));
                able.add(member);
            } catch (TooLargeException e) {
                notes.add(member.name() + " is left out: " + e.getMessage());
            }
        }
        if (able.isEmpty()) {
            throw new TooLargeException("No member of the hybrid can be learned. " + String.join(" ", notes));
        }
        Blend blend = weights(holdOut, able, early, notes, training);
        return model(able, blend, data, training, String.join(" ", notes).strip());
    }

    private static Blend weights(
            HoldOut holdOut, List<Algorithm> able, List<Learned> early, List<String> notes, Training training) {
        training.report("hybrid: the weights", able.size(), 2L * able.size());
        WeightLearner learner = new WeightLearner(
                new CaseCollector(holdOut, early).collect(training.cores(), training.seed()),
                able.stream().map(Algorithm::name).toList(),
                holdOut.nextEvent() ? VISITS_K : SHOPPERS_K,
                training.cores());
        Blend blend = learner.learn();
        notes.add(0, learner.story());
        return blend;
    }

    /** Only members that count somewhere are learned again. */
    private static HybridModel model(
            List<Algorithm> able, Blend blend, TrainingData data, Training training, String description) {
        int[] counting = blend.counting();
        List<String> names = new ArrayList<>();
        List<Learned> learned = new ArrayList<>();
        for (int member : counting) {
            names.add(able.get(member).name());
            learned.add(learn(able.get(member), data, training, "of everything"));
        }
        return new HybridModel(names, learned, blend.of(counting), description);
    }

    private static Learned learn(Algorithm member, TrainingData data, Training training, String part) {
        String step = "hybrid, %s: %s".formatted(part, member.name());
        training.report(step, 0, 0);
        return training.checkpoints().once(step + " " + member.parameters(), () -> member.learn(data, training));
    }
}
