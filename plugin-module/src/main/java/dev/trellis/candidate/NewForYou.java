package dev.trellis.candidate;

import dev.trellis.Reason;
import dev.trellis.candidate.model.Learned;

/**
 * What came into the shop lately: the newest first, and further up what suits the shopper by what is said of it, since
 * hardly anybody has had to do with it yet.
 */
public final class NewForYou implements CandidateSource {

    private static final int MOST = 200;
    /** How much more a product counts that suits the shopper best of all new ones. */
    private static final double SUITING = 3;

    private final String part;
    private final long newMillis;

    /**
     * @param part of the model that says what suits a shopper, and knows products that nobody touched
     * @param days for how long a product is new
     */
    public NewForYou(String part, int days) {
        this.part = part;
        this.newMillis = days * 86_400_000L;
    }

    @Override
    public String name() {
        return "new-for-you";
    }

    @Override
    public void propose(Question question, Candidates into) {
        Catalog catalog = question.catalog();
        int[] newest = catalog.newestFirst();
        long now = question.now().toEpochMilli();
        Scratch room = Scratch.take();
        float[] suits = suits(question, room);
        float best = 0;
        int end = 0;
        while (end < Math.min(newest.length, MOST) && catalog.createdMillis(newest[end]) > now - newMillis) {
            best = Math.max(best, suiting(suits, newest[end++]));
        }
        for (int at = 0; at < end; at++) {
            int product = newest[at];
            double age = Math.max(0, now - catalog.createdMillis(product));
            if (catalog.sellable(product)) {
                double suiting = best > 0 ? SUITING * suiting(suits, product) / best : 0;
                into.add(product, (1 - age / newMillis) * (1 + suiting), Reason.Kind.NEW_ARRIVAL, -1);
            }
        }
        room.giveBack();
    }

    private static float suiting(float[] suits, int product) {
        return product < suits.length ? Math.max(0, suits[product]) : 0;
    }

    private float[] suits(Question question, Scratch room) {
        Learned model = question.model().parts().get(part);
        LearnedSource.Asked asked = ProfileQuery.of(question);
        if (model == null || asked.query().length() == 0) {
            return new float[0];
        }
        float[] scores = room.scores(model.items());
        model.score(asked.query(), scores);
        return scores;
    }
}
