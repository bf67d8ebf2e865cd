package dev.trellis.candidate.session;

/** Turns what is known of each choice into numbers that a linear model can weigh. Not thread-safe. */
final class Clues {

    /** Numbers per choice. */
    static final int COUNT = SessionMembers.COUNT + 22;

    /** Visits of one click, short and longer ones are weighed apart, and those that just stayed with an item. */
    static final int STAGES = 5;

    private static final int SHORT = 3;
    private static final int REMEMBERED = 10;
    private static final double FADE = .7;

    private final SessionMembers members;
    private final float[] direction;

    Clues(SessionMembers members) {
        this.members = members;
        direction = new float[members.dimensions()];
    }

    static int stage(Visit visit) {
        if (visit.length() <= 1) {
            return 0;
        }
        int stayed = visit.item()[0] == visit.item()[1] ? 1 : 0;
        return (visit.length() <= SHORT ? 1 : 3) + stayed;
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
            int own = at + SessionMembers.COUNT;
            to[own] = log(facts.today()[item]);
            to[own + 1] = log(facts.lately()[item]);
            to[own + 2] = facts.clicks()[item];
            to[own + 3] = facts.again()[item];
            to[own + 4] = facts.place()[item];
            to[own + 5] = facts.length()[item];
            float alike = alike(item);
            to[own + 6] = alike;
            to[own + 7] = alike(item, newest);
            to[own + 8] = alike * alike;
            to[own + 9] = known * to[own + 1];
            to[own + 10] = known * to[at + 1];
            to[own + 11] = known * to[at + 2];
            to[own + 12] = known * to[at + 4];
            to[own + 13] = known * to[at + 5];
            to[own + 15] = log(choices.together(rank) / SessionMembers.COUNT);
            int seen = seen(visit, item, to, own + 16);
            to[own + 14] = seen >= 0 ? facts.again()[item] : 0;
        }
    }

    /** @return the newest place in the visit, or -1 */
    private static int seen(Visit visit, int item, float[] to, int from) {
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
        return newest;
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
