package dev.trellis.candidate;

import dev.trellis.Reason;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;

/** What the shopper bought and is due to buy again. */
public final class BuyItAgain implements CandidateSource {

    private final String part;

    /** @param part of the model that says how due a bought product is */
    public BuyItAgain(String part) {
        this.part = part;
    }

    @Override
    public String name() {
        return "buy-it-again";
    }

    @Override
    public void propose(Question question, Candidates into) {
        Learned model = question.model().parts().get(part);
        Query query = ProfileQuery.of(question).query();
        if (model == null || query.length() == 0) {
            return;
        }
        Scratch room = Scratch.take();
        float[] due = room.scores(model.items());
        model.score(query, due);
        for (int position = 0; position < query.length(); position++) {
            int product = query.item()[position];
            boolean bought = query.kind(position) == EventKind.PURCHASE && product < model.items();
            if (bought && question.catalog().sellable(product) && into.scoreOf(product) == 0) {
                into.add(product, due[product], Reason.Kind.BUY_AGAIN, -1);
            }
        }
        room.giveBack();
    }
}
