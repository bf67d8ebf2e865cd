package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Training;
import java.util.Arrays;

/** Clicks that happened, each with what else could have been clicked: what the weights are learned from. */
final class ChoiceExamples {

    static final int CHOICES = 150;

    private static final long BYTES = 4L * CHOICES * Clues.COUNT;

    private final float[][] clues;
    private final int[] clicked;
    private final byte[] stage;

    private ChoiceExamples(float[][] clues, int[] clicked, byte[] stage) {
        this.clues = clues;
        this.clicked = clicked;
        this.stage = stage;
    }

    int size() {
        return clues.length;
    }

    /** {@link Clues#COUNT} numbers per choice of one example. */
    float[] clues(int example) {
        return clues[example];
    }

    /** Which choice was clicked. */
    int clicked(int example) {
        return clicked[example];
    }

    int stage(int example) {
        return stage[example];
    }

    /** The clicks that are among their choices, evenly picked where memory or time is short. */
    static ChoiceExamples of(SessionMembers members, Sessions heldOut, int most, Training training) {
        int clicks = heldOut.events() - heldOut.count();
        int wanted = (int) Math.max(1, Math.min(most, training.memoryBytes() / 4 / BYTES));
        int every = Math.max(1, (clicks + wanted - 1) / wanted);
        int[] session = new int[clicks / every + 1];
        int[] event = new int[clicks / every + 1];
        int size = 0;
        int number = 0;
        for (int s = 0; s < heldOut.count(); s++) {
            for (int e = heldOut.start()[s] + 1; e < heldOut.start()[s + 1]; e++) {
                if (number++ % every == 0) {
                    session[size] = s;
                    event[size++] = e;
                }
            }
        }
        return gathered(members, heldOut, Arrays.copyOf(session, size), event, training);
    }

    private static ChoiceExamples gathered(
            SessionMembers members, Sessions heldOut, int[] session, int[] event, Training training) {
        float[][] clues = new float[session.length][];
        int[] clicked = new int[session.length];
        byte[] stage = new byte[session.length];
        training.report("session: examples", 0, session.length);
        training.cores().each(session.length, 256, (thread, from, to) -> {
            Choices choices = new Choices(members, CHOICES);
            Clues maker = new Clues(members);
            float[] room = new float[CHOICES * Clues.COUNT];
            for (int i = from; i < to; i++) {
                Visit visit = Visit.upTo(heldOut, session[i], event[i]);
                choices.of(visit);
                clicked[i] = rank(choices, heldOut.item()[event[i]]);
                if (clicked[i] >= 0) {
                    maker.of(visit, choices, room);
                    clues[i] = Arrays.copyOf(room, choices.size() * Clues.COUNT);
                    stage[i] = (byte) Clues.stage(visit);
                }
            }
        });
        training.report("session: examples", session.length, session.length);
        return known(clues, clicked, stage);
    }

    private static ChoiceExamples known(float[][] clues, int[] clicked, byte[] stage) {
        int size = 0;
        for (int i = 0; i < clues.length; i++) {
            if (clues[i] != null) {
                clues[size] = clues[i];
                clicked[size] = clicked[i];
                stage[size++] = stage[i];
            }
        }
        return new ChoiceExamples(Arrays.copyOf(clues, size), Arrays.copyOf(clicked, size), Arrays.copyOf(stage, size));
    }

    private static int rank(Choices choices, int item) {
        for (int rank = 0; rank < choices.size(); rank++) {
            if (choices.item(rank) == item) {
                return rank;
            }
        }
        return -1;
    }
}
