package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.io.IOException;
import java.util.Arrays;

/**
 * What is popular in a situation (device class, region) and at a time of the week: what can be said to somebody of whom
 * nothing is known. Each visit counts once for an item, and counts fade. See {@link Lifts} for how the situation counts.
 */
public final class SituationPopularity implements Algorithm {

    public static final String FORMAT = "situation-popularity";

    private static final double A_DAY = 86_400;

    private final Parameters parameters;

    public SituationPopularity() {
        this(Parameters.of(
                Parameter.of("half-life-days", 30, "of what was done; 0 for ever", 0, 7, 14, 30, 90),
                Parameter.of("prior", 1000, "visits to items for which the whole shop stands", 100, 1000, 10_000),
                Parameter.of("time-of-week", 1, "1: the time of day and the weekend count; 0: not", 0, 1)));
    }

    private SituationPopularity(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "situation-popularity";
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new SituationPopularity(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Histories visits = data.visits();
        SituationCounts counts = new SituationCounts(visits.items());
        boolean timeOfWeek = parameters.whole("time-of-week") == 1;
        double halfLife = A_DAY * parameters.get("half-life-days");
        long now = visits.latest();
        int[] countedFor = new int[visits.items()];
        Arrays.fill(countedFor, -1);
        for (int visit = 0; visit < visits.groups(); visit++) {
            if (visit % 65_536 == 0) {
                training.report(name() + ": visits", visit, visits.groups());
            }
            int situation = data.situation(visit);
            for (int at = visits.from(visit); at < visits.to(visit); at++) {
                int item = visits.item(at);
                if (countedFor[item] == visit || visits.weight(at) <= 0) {
                    continue;
                }
                countedFor[item] = visit;
                double worth = halfLife <= 0 ? 1 : Math.pow(2, (visits.second(at) - now) / halfLife);
                counts.add(item, worth);
                if (situation >= 0) {
                    counts.addIn(TimeOfWeek.COUNT + situation, item, worth);
                }
                if (timeOfWeek && visits.second(at) != 0) {
                    counts.addIn(TimeOfWeek.of(visits.second(at)), item, worth);
                }
            }
        }
        return counts.learned(parameters.get("prior"));
    }

    public static Learned read(ModelInput in) throws IOException {
        return Lifts.read(in);
    }
}
