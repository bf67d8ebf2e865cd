package dev.trellis.candidate;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import java.util.function.Function;

/** Neighbours of the products that a page is about: the one shown, or the lines of a cart or an order. */
public final class PageNeighbours implements CandidateSource {

    private final String name;
    private final Reason.Kind kind;
    private final Function<Model, ItemNeighbours> neighbours;

    private PageNeighbours(String name, Reason.Kind kind, Function<Model, ItemNeighbours> neighbours) {
        this.name = name;
        this.kind = kind;
        this.neighbours = neighbours;
    }

    public static PageNeighbours viewedAlsoViewed() {
        return new PageNeighbours("viewed-also-viewed", Reason.Kind.VIEWED_ALSO_VIEWED, Model::viewedTogether);
    }

    public static PageNeighbours boughtTogether() {
        return new PageNeighbours("bought-together", Reason.Kind.BOUGHT_TOGETHER, Model::boughtTogether);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void propose(Question question, Candidates into) {
        ItemNeighbours model = neighbours.apply(question.model());
        for (ProductId product : question.context()) {
            int seed = question.catalog().indexOf(product);
            if (seed >= 0) {
                for (int at = model.from(seed); at < model.to(seed); at++) {
                    into.add(model.neighbour()[at], model.similarity()[at], kind, seed);
                }
            }
        }
    }
}
