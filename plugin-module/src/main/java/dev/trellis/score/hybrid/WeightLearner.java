package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.Cores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses between the blend and its best single member, and weights for special situations, by cases that the choice was
 * not fitted to.
 */
final class WeightLearner {

    private static final int FEWEST_CASES = 20;
    private static final int FEWEST_SPECIAL_CASES = 200;
    /** What weights of a situation's own must gain there, relatively, to be worth the risk. */
    private static final double SPECIAL_GAIN = 0.01;

    private final Cases cases;
    private final List<String> names;
    private final CoordinateAscent ascent;
    private final int k;
    private final List<String> story = new ArrayList<>();

    WeightLearner(Cases cases, List<String> names, int k, Cores cores) {
        this.cases = cases;
        this.names = names;
        this.k = k;
        this.ascent = new CoordinateAscent(cases, k, cores);
    }

    /** What was chosen and why. */
    String story() {
        return String.join(" ", story);
    }

    Blend learn() {
        boolean[] fit = half(0);
        boolean[] check = half(1);
        if (cases.count() < FEWEST_CASES) {
            story.add("Too few cases (%d) to learn weights: all members count alike.".formatted(cases.count()));
            return Blend.of(CoordinateAscent.equal(names.size()));
        }
        int single = bestAlone(fit);
        float[] alone = CoordinateAscent.alone(names.size(), single);
        float[] blended = new Thinning(ascent, fit).of(best(fit, alone));
        double blendScore = ascent.ndcg(check, blended);
        double singleScore = ascent.ndcg(check, alone);
        story.add(String.format(
                Locale.ROOT,
                "NDCG@%d on %d cases that the weights were not fitted to: blend %.4f, best member alone (%s) %.4f.",
                k,
                cases.count() / 2,
                blendScore,
                names.get(single),
                singleScore));
        if (blendScore < singleScore) {
            story.add("So " + names.get(single) + " is used alone.");
            return Blend.of(alone);
        }
        boolean[] all = either(fit, check);
        Blend blend = Blend.of(ascent.from(blended, all));
        story.add("Weights: " + told(blend.usual()) + ".");
        return withSpecials(blend, blended, fit, check);
    }

    private float[] best(boolean[] fit, float[] alone) {
        float[] fromAlone = ascent.from(alone, fit);
        float[] fromEqual = ascent.from(CoordinateAscent.equal(names.size()), fit);
        return ascent.ndcg(fit, fromEqual) > ascent.ndcg(fit, fromAlone) ? fromEqual : fromAlone;
    }

    private int bestAlone(boolean[] fit) {
        int best = 0;
        for (int member = 1; member < names.size(); member++) {
            if (ascent.ndcg(fit, CoordinateAscent.alone(names.size(), member))
                    > ascent.ndcg(fit, CoordinateAscent.alone(names.size(), best))) {
                best = member;
            }
        }
        return best;
    }

    private Blend withSpecials(Blend blend, float[] fitted, boolean[] fit, boolean[] check) {
        Blend result = blend;
        for (Aspect aspect : Aspect.values()) {
            for (String bucket : buckets(aspect)) {
                boolean[] fitHere = within(fit, aspect, bucket);
                boolean[] checkHere = within(check, aspect, bucket);
                if (count(fitHere) < FEWEST_SPECIAL_CASES || count(checkHere) < FEWEST_SPECIAL_CASES) {
                    continue;
                }
                float[] own = ascent.from(fitted, fitHere);
                double gain = ascent.ndcg(checkHere, own) / ascent.ndcg(checkHere, fitted) - 1;
                if (gain > SPECIAL_GAIN) {
                    float[] refitted = ascent.from(own, either(fitHere, checkHere));
                    result = result.with(bucket, refitted);
                    story.add(String.format(Locale.ROOT, "For %s: %s (+%.1f %%).", bucket, told(refitted), 100 * gain));
                }
            }
        }
        return result;
    }

    private SortedSet<String> buckets(Aspect aspect) {
        SortedSet<String> buckets = new TreeSet<>();
        for (String[] one : cases.buckets()) {
            buckets.add(one[aspect.ordinal()]);
        }
        buckets.remove("");
        return buckets;
    }

    private String told(float[] weights) {
        List<String> told = new ArrayList<>();
        for (int member = 0; member < weights.length; member++) {
            if (weights[member] > 0) {
                told.add(String.format(Locale.ROOT, "%s %.2f", names.get(member), weights[member]));
            }
        }
        return String.join(", ", told);
    }

    private boolean[] within(boolean[] picked, Aspect aspect, String bucket) {
        boolean[] within = new boolean[picked.length];
        for (int at = 0; at < picked.length; at++) {
            within[at] = picked[at] && cases.buckets()[at][aspect.ordinal()].equals(bucket);
        }
        return within;
    }

    private boolean[] half(int which) {
        boolean[] half = new boolean[cases.count()];
        for (int at = which; at < half.length; at += 2) {
            half[at] = cases.answers()[at] > 0;
        }
        return half;
    }

    private static boolean[] either(boolean[] some, boolean[] others) {
        boolean[] either = some.clone();
        for (int at = 0; at < either.length; at++) {
            either[at] |= others[at];
        }
        return either;
    }

    private static int count(boolean[] picked) {
        int count = 0;
        for (boolean one : picked) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
