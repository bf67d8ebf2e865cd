package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.Cores;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HoldOut;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Asks every member every question of a hold-out, or of a sample of it. */
final class CaseCollector {

    private static final int MOST_CASES = 6000;

    private final HoldOut holdOut;
    private final List<Learned> members;

    CaseCollector(HoldOut holdOut, List<Learned> members) {
        this.holdOut = holdOut;
        this.members = members;
    }

    Cases collect(Cores cores, long seed) {
        List<Question> questions = sample(questions(), seed);
        Answer[] answers = new Answer[questions.size()];
        Examiner[] examiners = new Examiner[cores.count()];
        cores.each(answers.length, 16, (thread, from, to) -> {
            if (examiners[thread] == null) {
                examiners[thread] = new Examiner(holdOut, members);
            }
            for (int at = from; at < to; at++) {
                answers[at] = examiners[thread].answer(questions.get(at));
            }
        });
        return together(questions, answers);
    }

    private List<Question> questions() {
        Histories held = holdOut.held();
        List<Question> questions = new ArrayList<>();
        for (int group = 0; group < held.groups(); group++) {
            if (holdOut.nextEvent()) {
                for (int next = held.from(group) + 1; next < held.to(group); next++) {
                    questions.add(new Question(group, next));
                }
            } else if (held.to(group) > held.from(group)) {
                questions.add(new Question(group, -1));
            }
        }
        return questions;
    }

    private static List<Question> sample(List<Question> all, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < Math.min(MOST_CASES, all.size()); at++) {
            int other = at + random.nextInt(all.size() - at);
            Question swapped = all.get(at);
            all.set(at, all.get(other));
            all.set(other, swapped);
        }
        return all.subList(0, Math.min(MOST_CASES, all.size()));
    }

    private Cases together(List<Question> questions, Answer[] answers) {
        int[] start = new int[answers.length + 1];
        for (int at = 0; at < answers.length; at++) {
            start[at + 1] = start[at] + answers[at].hit().length;
        }
        float[][] value = new float[members.size()][start[answers.length]];
        boolean[] hit = new boolean[start[answers.length]];
        int[] count = new int[answers.length];
        String[][] buckets = new String[answers.length][];
        for (int at = 0; at < answers.length; at++) {
            for (int member = 0; member < value.length; member++) {
                float[] own = answers[at].value()[member];
                System.arraycopy(own, 0, value[member], start[at], own.length);
            }
            System.arraycopy(answers[at].hit(), 0, hit, start[at], answers[at].hit().length);
            count[at] = answers[at].count();
            Query query = questions.get(at).query(holdOut);
            buckets[at] =
                    Arrays.stream(Aspect.values()).map(a -> a.bucket(query)).toArray(String[]::new);
        }
        return new Cases(start, value, hit, count, buckets);
    }
}
