package dev.trellis.candidate.content;

import dev.trellis.candidate.factor.ItemVectors;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormatException;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Traceable;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import java.io.IOException;

/** Factors for whoever has a history, popularity for all others. */
record WarmedFactors(ItemVectors factors, Learned popularity) implements Traceable, Updatable {

    @Override
    public String format() {
        return ColdStart.FORMAT;
    }

    @Override
    public int items() {
        return factors.items();
    }

    @Override
    public void score(Query query, float[] scores) {
        factors.score(query, scores);
        for (float score : scores) {
            if (score != 0) {
                return;
            }
        }
        float[] popular = popularity.items() == scores.length ? scores : new float[popularity.items()];
        popularity.score(query, popular);
        System.arraycopy(popular, 0, scores, 0, popular.length);
    }

    /** The factors take in what is new; what is popular is counted anew at the next training. */
    @Override
    public Updatable updated(TrainingData before, TrainingData after, Training training) {
        return factors instanceof Updatable able && able.updated(before, after, training) instanceof ItemVectors newer
                ? new WarmedFactors(newer, popularity)
                : this;
    }

    @Override
    public int because(Query query, int item) {
        return factors.because(query, item);
    }

    @Override
    public long bytes() {
        return factors.bytes() + popularity.bytes();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        ModelFormats.writePart(factors, out);
        ModelFormats.writePart(popularity, out);
    }

    static WarmedFactors read(ModelInput in) throws IOException {
        if (in.readModel() instanceof ItemVectors vectors) {
            return new WarmedFactors(vectors, in.readModel());
        }
        throw new ModelFormatException("it is damaged: it has no factors");
    }
}
