package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.Contribution;
import dev.trellis.candidate.model.Described;
import dev.trellis.candidate.model.Explained;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Scratch;
import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The weighted sum of its members' scores, each divided by its standard deviation over the items, which makes the scales of
 * different models alike.
 */
public final class HybridModel implements Updatable, Explained, Traceable, Described {

    public static final String FORMAT = "hybrid";

    private final List<String> names;
    private final List<Learned> members;
    private final Blend blend;
    private final String description;
    private final int items;
    private final Scratch[] scratch;
    private final Traceable[] tracers;

    HybridModel(List<String> names, List<Learned> members, Blend blend, String description) {
        this.names = List.copyOf(names);
        this.members = List.copyOf(members);
        this.blend = blend;
        this.description = description;
        this.items = members.stream().mapToInt(Learned::items).max().orElse(0);
        Map<Integer, Scratch> byLength = new HashMap<>();
        this.scratch = members.stream()
                .map(member -> byLength.computeIfAbsent(member.items(), Scratch::new))
                .toArray(Scratch[]::new);
        this.tracers = IntStream.range(0, members.size())
                .filter(member -> members.get(member) instanceof Traceable && blend.usual()[member] > 0)
                .boxed()
                .sorted(Comparator.comparing(member -> -blend.usual()[member]))
                .map(members::get)
                .toArray(Traceable[]::new);
    }

    /** @throws IllegalArgumentException if weights and members do not belong together */
    public static HybridModel read(ModelInput in) throws IOException {
        String description = in.readText();
        List<String> names = in.readTexts();
        Blend blend = Blend.read(in);
        List<Learned> members = new ArrayList<>();
        for (int member = 0; member < names.size(); member++) {
            members.add(in.readModel());
        }
        if (blend.usual().length != names.size()
                || blend.special().values().stream().anyMatch(w -> w.length != names.size())) {
            throw new IllegalArgumentException("weights are missing");
        }
        return new HybridModel(names, members, blend, description);
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeText(description);
        out.writeTexts(names);
        blend.write(out);
        for (Learned member : members) {
            ModelFormats.writePart(member, out);
        }
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public void score(Query query, float[] scores) {
        Arrays.fill(scores, 0);
        float[] weights = blend.weights(query);
        for (int member = 0; member < weights.length; member++) {
            if (weights[member] > 0) {
                float[] own = scratch[member].take();
                members.get(member).score(query, own);
                add(own, weights[member] * Scale.of(own), scores);
                scratch[member].giveBack(own);
            }
        }
    }

    private static void add(float[] own, float factor, float[] scores) {
        if (factor > 0) {
            for (int item = 0; item < own.length; item++) {
                scores[item] += factor * own[item];
            }
        }
    }

    @Override
    public List<Contribution> contributions(Query query, int item) {
        if (item < 0 || item >= items) {
            return List.of();
        }
        float[] weights = blend.weights(query);
        List<Contribution> all = new ArrayList<>();
        for (int member = 0; member < weights.length; member++) {
            float[] own = new float[members.get(member).items()];
            members.get(member).score(query, own);
            float raw = item < own.length ? own[item] : 0;
            all.add(new Contribution(names.get(member), raw, weights[member] * Scale.of(own) * raw));
        }
        return all;
    }

    /** Asks the members that can tell, by their weight. */
    @Override
    public int because(Query query, int item) {
        for (Traceable tracer : tracers) {
            int position = tracer.because(query, item);
            if (position >= 0) {
                return position;
            }
        }
        return -1;
    }

    @Override
    public HybridModel updated(TrainingData before, TrainingData after, Training training) {
        List<Learned> updated = members.stream()
                .map(member -> member instanceof Updatable able ? able.updated(before, after, training) : member)
                .toList();
        return new HybridModel(names, updated, blend, description);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public long bytes() {
        return members.stream().mapToLong(Learned::bytes).sum() + 4L * items;
    }
}
