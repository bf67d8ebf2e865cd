package dev.trellis.candidate.session;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Traceable;
import java.io.IOException;

/** For every item what follows it; the latest items of a visit speak loudest. */
final class RulesModel implements NextClick, Traceable {

    /** Of two steps the best rules say nearly all. */
    private static final int TWICE = 40;

    private static final int TWICE_BACK = 3;
    private static final float UNSURE = .004f;

    private final SparseMatrix rules;
    private final double fade;
    private final int looksBack;

    /**
     * @param fade what an item counts compared with the one after it
     * @param looksBack how many items of the visit speak
     */
    RulesModel(SparseMatrix rules, double fade, int looksBack) {
        this.rules = rules;
        this.fade = fade;
        this.looksBack = looksBack;
    }

    @Override
    public void weigh(Visit visit, Tally into) {
        float weight = 1;
        int spoken = 0;
        for (int at = 0; at < visit.length() && spoken < looksBack; at++) {
            if (visit.newest(at)) {
                speak(visit.item()[at], Integer.MAX_VALUE, weight, into);
                weight *= (float) fade;
                spoken++;
            }
        }
    }

    /** What follows what follows: reaches items that never met in a visit. */
    void weighTwice(Visit visit, Tally into) {
        float weight = 1;
        int spoken = 0;
        for (int at = 0; at < visit.length() && spoken < TWICE_BACK; at++) {
            if (visit.newest(at)) {
                int item = visit.item()[at];
                for (int first = rules.from(item);
                        first < Math.min(rules.to(item), rules.from(item) + TWICE);
                        first++) {
                    float sure = weight * rules.value()[first];
                    if (sure > UNSURE) {
                        speak(rules.column()[first], TWICE, sure, into);
                    }
                }
                weight *= .5f;
                spoken++;
            }
        }
    }

    private void speak(int item, int most, float weight, Tally into) {
        int to = rules.from(item) + Math.min(most, rules.to(item) - rules.from(item));
        for (int at = rules.from(item); at < to; at++) {
            float amount = weight * rules.value()[at];
            if (amount > 0) {
                into.add(rules.column()[at], amount);
            }
        }
    }

    @Override
    public int because(Query query, int item) {
        Visit visit = Visit.of(query, items());
        int best = -1;
        float most = 0;
        float weight = 1;
        int spoken = 0;
        for (int at = 0; at < visit.length() && spoken < looksBack; at++) {
            if (visit.newest(at)) {
                float said = weight * rule(visit.item()[at], item);
                if (said > most) {
                    most = said;
                    best = visit.place()[at];
                }
                weight *= (float) fade;
                spoken++;
            }
        }
        return best;
    }

    private float rule(int item, int other) {
        for (int at = rules.from(item); at < rules.to(item); at++) {
            if (rules.column()[at] == other) {
                return rules.value()[at];
            }
        }
        return 0;
    }

    @Override
    public String format() {
        return SequentialRules.NAME;
    }

    @Override
    public int items() {
        return rules.columns();
    }

    @Override
    public long bytes() {
        return 4L * rules.start().length + 8L * rules.nonZeros();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeDouble(fade);
        out.writeInt(looksBack);
        out.writeMatrix(rules);
    }

    static RulesModel read(ModelInput in) throws IOException {
        double fade = in.readDouble();
        int looksBack = in.readInt();
        return new RulesModel(Stored.matrix(in), fade, looksBack);
    }
}
