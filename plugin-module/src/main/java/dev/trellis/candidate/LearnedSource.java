package dev.trellis.candidate;

import dev.trellis.Reason;
import dev.trellis.candidate.model.Contribution;
import dev.trellis.candidate.model.Explained;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Traceable;
import java.util.List;
import java.util.function.Function;

/** What a part of the model thinks best for the shopper, or for the products that the page is about. */
public final class LearnedSource implements Contributing, Tracing {

    private final String name;
    private final String part;
    private final Function<Question, Asked> asking;

    private LearnedSource(String name, String part, Function<Question, Asked> asking) {
        this.name = name;
        this.part = part;
        this.asking = asking;
    }

    /** For the shopper, by all that is known of them; what they touched already is not proposed. */
    public static LearnedSource personal(String name, String part) {
        return new LearnedSource(name, part, Asked::byShopper);
    }

    /** What those who look at the page's products look at. */
    public static LearnedSource viewedAlsoViewed() {
        return ofPage("viewed-also-viewed", Model.VIEWED_TOGETHER, Reason.Kind.VIEWED_ALSO_VIEWED);
    }

    /** What is bought together with the page's products: the one shown, or the lines of a cart or an order. */
    public static LearnedSource boughtTogether() {
        return ofPage("bought-together", Model.BOUGHT_TOGETHER, Reason.Kind.BOUGHT_TOGETHER);
    }

    /** By the products that the page is about, which are not proposed. */
    public static LearnedSource ofPage(String name, String part, Reason.Kind kind) {
        return new LearnedSource(name, part, question -> Asked.byPage(question, kind));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void propose(Question question, Candidates into) {
        Learned model = question.model().parts().get(part);
        if (model == null) {
            return;
        }
        Asked asked = asking.apply(question);
        if (asked.query().length() == 0) {
            return;
        }
        Scratch room = Scratch.take();
        float[] scores = room.scores(model.items());
        model.score(asked.query(), scores);
        room.best(scores, model.items(), question.catalog(), asked.query().item());
        float lift = lift(room);
        for (int rank = 0; rank < room.top().size(); rank++) {
            into.add(room.top().item(rank), (double) room.top().score(rank) + lift, asked.kind(-1), ASK);
        }
        room.giveBack();
    }

    @Override
    public Origin origin(Question question, int product) {
        Asked asked = asking.apply(question);
        int position = question.model().parts().get(part) instanceof Traceable model && product < model.items()
                ? model.because(asked.query(), product)
                : -1;
        return new Origin(
                asked.kind(position), position < 0 ? -1 : asked.query().item()[position]);
    }

    @Override
    public List<Contribution> contributions(Question question, int product) {
        return question.model().parts().get(part) instanceof Explained model && product < model.items()
                ? model.contributions(asking.apply(question).query(), product)
                : List.of();
    }

    /** Some models score below 0 what they like less than others; proposals are above it. */
    private static float lift(Scratch room) {
        int size = room.top().size();
        if (size == 0 || room.top().score(size - 1) > 0) {
            return 0;
        }
        float lowest = room.top().score(size - 1);
        float spread = Math.max(room.top().score(0) - lowest, 1e-3f);
        return 0.01f * spread - lowest;
    }

    /** A query, and the reason to give where a product of it led to a result. */
    record Asked(Query query, Reason.Kind[] kinds) {

        static Asked byShopper(Question question) {
            return ProfileQuery.of(question);
        }

        static Asked byPage(Question question, Reason.Kind kind) {
            int[] products = question.context().stream()
                    .mapToInt(question.catalog()::indexOf)
                    .filter(product -> product >= 0)
                    .distinct()
                    .toArray();
            return new Asked(Query.ofItems(products), new Reason.Kind[] {kind});
        }

        /** @param position in the query, or -1: the latest event then names the kind */
        Reason.Kind kind(int position) {
            return kinds[position < 0 || kinds.length == 1 ? kinds.length - 1 : position];
        }
    }
}
