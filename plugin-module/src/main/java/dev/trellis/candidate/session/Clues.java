package dev.trellis.candidate.session;

/** Turns what is known of each choice into numbers that a linear model can weigh. Not thread-safe; one per thread. */
final class Clues {

    /** Numbers per choice. */
    static final int COUNT = 28;

    /** Visits of one click, of two or three, and longer ones are weighed apart. */
    static final int STAGES = 3;

    private static final int REMEMBERED = 10;
    private static final double FADE = .7;

    private final SessionMembers members;
    private final float[] direction;

    Clues(SessionMembers members) {
        this.members = members;
        direction = new float[members.dimensions()];
    }

    static int stage(Visit visit) {
        return visit.length() <= 1 ? 0 : visit.length() <= 3 ? 1 : 2;
    }

    /** @param to room for {@link #COUNT} numbers per choice */
    void of(Visit visit, Choices choices, float[] to) {
        ItemFacts facts = members.facts();
        int newest = visit.item()[0];
        float known = facts.clicks()[newest] - 4;
        look(visit);
        for (int rank = 0; rank < choices.size(); rank++) {
            int item = choices.item(rank);
            int at = rank * COUNT;
            for (int member = 0; member < SessionMembers.COUNT; member++) {
                to[at + member] = log(choices.opinion(rank, member));
            }
            to[at + 7] = log(facts.today()[item]);
            to[at + 8] = log(facts.lately()[item]);
            boolean seen = seen(visit, item, to, at + 9);
            to[at + 15] = facts.clicks()[item];
            float alike = alike(item);
            to[at + 16] = alike;
            to[at + 17] = alike(item, newest);
            to[at + 18] = alike * alike;
            to[at + 19] = known * to[at + 2];
            to[at + 20] = known * to[at + 1];
            to[at + 21] = known * to[at + 4];
            to[at + 22] = known * to[at + 8];
            to[at + 23] = known * to[at + 5];
            to[at + 24] = facts.again()[item];
            to[at + 25] = facts.place()[item];
            to[at + 26] = facts.length()[item];
            to[at + 27] = seen ? facts.again()[item] : 0;
        }
    }

    private static boolean seen(Visit visit, int item, float[] to, int from) {
        int newest = -1;
        int times = 0;
        for (int at = visit.length() - 1; at >= 0; at--) {
            if (visit.item()[at] == item) {
                newest = at;
                times++;
            }
        }
        for (int place = 0; place < 4; place++) {
            to[from + place] = Math.min(newest, 3) == place ? 1 : 0;
        }
        to[from + 4] = times >= 2 ? 1 : 0;
        to[from + 5] = times >= 3 ? 1 : 0;
        return times > 0;
    }

    /** Where the visit heads: its newest items' directions, the newest most. */
    private void look(Visit visit) {
        java.util.Arrays.fill(direction, 0);
        float weight = 1;
        for (int at = 0; at < Math.min(REMEMBERED, visit.length()); at++) {
            int from = visit.item()[at] * direction.length;
            for (int d = 0; d < direction.length; d++) {
                direction[d] += weight * members.vectors()[from + d];
            }
            weight *= (float) FADE;
        }
        ItemVectors.scaleToOne(direction, 0, direction.length);
    }

    private float alike(int item) {
        float sum = 0;
        int from = item * direction.length;
        for (int d = 0; d < direction.length; d++) {
            sum += direction[d] * members.vectors()[from + d];
        }
        return sum;
    }

    private float alike(int item, int other) {
        float sum = 0;
        float[] vectors = members.vectors();
        int one = item * direction.length;
        int two = other * direction.length;
        for (int d = 0; d < direction.length; d++) {
            sum += vectors[one + d] * vectors[two + d];
        }
        return sum;
    }

    private static float log(float share) {
        return (float) Math.log(share + 1e-4);
    }
}
