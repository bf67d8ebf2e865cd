package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HoldOut;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TopItems;
import java.util.Arrays;
import java.util.List;

/** Puts questions to every member. For one thread. */
final class Examiner {

    /** A blend's best items are among some member's best. */
    private static final int PER_MEMBER = 60;

    private final HoldOut holdOut;
    private final List<Learned> members;

    private final float[][] scores;
    private final float[] scale;
    private final boolean[] known;
    private final boolean[] wanted;
    private final boolean[] listed;
    private final int[] list;
    private final TopItems best = new TopItems(PER_MEMBER);

    Examiner(HoldOut holdOut, List<Learned> members) {
        this.holdOut = holdOut;
        this.members = members;
        int items = holdOut.data().items();
        this.known = new boolean[items];
        this.wanted = new boolean[items];
        this.listed = new boolean[items];
        this.list = new int[items];
        this.scale = new float[members.size()];
        this.scores = new float[members.size()][];
        Arrays.setAll(scores, member -> new float[members.get(member).items()]);
    }

    Answer answer(Question question) {
        Query query = question.query(holdOut);
        int count = want(question, query);
        int size = 0;
        for (int member = 0; member < scores.length; member++) {
            members.get(member).score(query, scores[member]);
            scale[member] = Scale.of(scores[member]);
            best.clear();
            best.offerAll(scores[member], known);
            for (int rank = 0; rank < best.size(); rank++) {
                if (!listed[best.item(rank)]) {
                    listed[best.item(rank)] = true;
                    list[size++] = best.item(rank);
                }
            }
        }
        Arrays.sort(list, 0, size);
        Answer answer = new Answer(new float[scores.length][size], new boolean[size], count);
        for (int at = 0; at < size; at++) {
            for (int member = 0; member < scores.length; member++) {
                answer.value()[member][at] = scale[member] * scores[member][list[at]];
            }
            answer.hit()[at] = wanted[list[at]];
            listed[list[at]] = false;
        }
        Arrays.fill(known, false);
        Arrays.fill(wanted, false);
        return answer;
    }

    private int want(Question question, Query query) {
        Histories held = holdOut.held();
        if (question.next() >= 0) {
            wanted[held.item(question.next())] = true;
            return 1;
        }
        for (int item : query.item()) {
            known[item] = true;
        }
        int count = 0;
        for (int at = held.from(question.group()); at < held.to(question.group()); at++) {
            int item = held.item(at);
            if (!known[item] && !wanted[item]) {
                wanted[item] = true;
                count++;
            }
        }
        return count;
    }
}
