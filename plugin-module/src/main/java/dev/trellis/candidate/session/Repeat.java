package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * How likely the next click goes to an item that the visit has seen: by how many other items came since, how often it was
 * clicked, how many items the visit has seen, whether it came back to one before and how long it stayed on the last but
 * one. Situations that were rare lean on the simpler ones.
 */
public record Repeat(Parameters parameters) implements Algorithm {

    public static final String NAME = "repeat";

    public Repeat() {
        this(Parameters.of(
                Parameter.of("prior", 20, "chances that the simpler situation counts as", 5, 10, 20, 50, 100)));
    }

    public static ModelFormats.Reader reader() {
        return RepeatModel::read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Repeat with(Parameters other) {
        return new Repeat(other);
    }

    @Override
    public RepeatModel learn(TrainingData data, Training training) {
        training.report(NAME, 0, 1);
        return learn(Sessions.of(data.visits()));
    }

    RepeatModel learn(Sessions sessions) {
        int size = RepeatSituation.count(RepeatSituation.LEVELS - 1);
        int[] hits = new int[size];
        int[] chances = new int[size];
        RepeatSituation situation = new RepeatSituation();
        for (int session = 0; session < sessions.count(); session++) {
            for (int e = sessions.start()[session] + 1; e < sessions.start()[session + 1]; e++) {
                Visit visit = Visit.upTo(sessions, session, e);
                situation.of(visit);
                for (int at = 0; at < visit.length(); at++) {
                    if (visit.newest(at)) {
                        int key = situation.next(visit, at);
                        chances[key]++;
                        hits[key] += visit.item()[at] == sessions.item()[e] ? 1 : 0;
                    }
                }
            }
        }
        return new RepeatModel(sessions.items(), likelihood(hits, chances, Math.max(1, parameters.get("prior"))));
    }

    /** From the simplest situations to the full ones, each leaning on the one that it refines. */
    private static float[] likelihood(int[] hits, int[] chances, double prior) {
        double[] coarser = {0};
        for (int level = 0; level < RepeatSituation.LEVELS; level++) {
            int size = RepeatSituation.count(level);
            int group = hits.length / size;
            double[] finer = new double[size];
            for (int key = 0; key < size; key++) {
                double hit = coarser[key / (size / coarser.length)] * prior;
                double chance = prior;
                for (int full = key * group; full < (key + 1) * group; full++) {
                    hit += hits[full];
                    chance += chances[full];
                }
                finer[key] = hit / chance;
            }
            coarser = finer;
        }
        float[] likelihood = new float[coarser.length];
        for (int key = 0; key < likelihood.length; key++) {
            likelihood[key] = (float) coarser[key];
        }
        return likelihood;
    }
}
