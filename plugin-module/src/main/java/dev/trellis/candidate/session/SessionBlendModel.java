package dev.trellis.candidate.session;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Traceable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The members, and the weight of each clue at each stage of a visit. Scores are the likelihoods of the next click. */
final class SessionBlendModel implements Traceable {

    private static final int CHOICES = 200;

    private final SessionMembers members;
    private final float[] weights;
    private final Queue<Desk> free = new ConcurrentLinkedQueue<>();

    SessionBlendModel(SessionMembers members, float[] weights) {
        this.members = members;
        this.weights = weights;
    }

    @Override
    public void score(Query query, float[] scores) {
        Arrays.fill(scores, 0);
        Visit visit = Visit.of(query, items());
        if (visit.length() > 0) {
            Desk desk = free.poll();
            desk = desk == null ? new Desk(members) : desk;
            desk.answer(visit, weights, scores);
            free.offer(desk);
        }
    }

    @Override
    public int because(Query query, int item) {
        int near = members.near().because(query, item);
        return near >= 0 ? near : members.visits().because(query, item);
    }

    @Override
    public String format() {
        return SessionBlend.NAME;
    }

    @Override
    public int items() {
        return members.items();
    }

    @Override
    public long bytes() {
        return members.bytes() + 4L * weights.length;
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        members.write(out);
        out.writeFloats(weights);
    }

    static SessionBlendModel read(ModelInput in) throws IOException {
        SessionMembers members = SessionMembers.read(in);
        float[] weights = in.readFloats();
        Stored.check(weights.length == Clues.STAGES * Clues.COUNT, "parts do not fit");
        return new SessionBlendModel(members, weights);
    }

    /** Room to work on one query at a time, for use again; it goes away with the model. */
    private static final class Desk {

        private final Choices choices;
        private final Clues clues;
        private final float[] room = new float[CHOICES * Clues.COUNT];
        private final float[] sum = new float[CHOICES];

        Desk(SessionMembers members) {
            choices = new Choices(members, CHOICES);
            clues = new Clues(members);
        }

        void answer(Visit visit, float[] weights, float[] scores) {
            choices.of(visit);
            clues.of(visit, choices, room);
            int stage = Clues.stage(visit) * Clues.COUNT;
            float most = Float.NEGATIVE_INFINITY;
            for (int choice = 0; choice < choices.size(); choice++) {
                float value = 0;
                for (int c = 0; c < Clues.COUNT; c++) {
                    value += weights[stage + c] * room[choice * Clues.COUNT + c];
                }
                sum[choice] = value;
                most = Math.max(most, value);
            }
            float all = 0;
            for (int choice = 0; choice < choices.size(); choice++) {
                sum[choice] = (float) Math.exp(sum[choice] - most);
                all += sum[choice];
            }
            for (int choice = 0; choice < choices.size(); choice++) {
                scores[choices.item(choice)] = Math.max(Float.MIN_NORMAL, sum[choice] / all);
            }
        }
    }
}
