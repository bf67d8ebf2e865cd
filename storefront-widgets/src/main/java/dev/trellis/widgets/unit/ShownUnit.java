package dev.trellis.widgets.unit;

import dev.trellis.Reason;
import dev.trellis.widgets.card.Card;
import java.util.List;
import java.util.UUID;

/**
 * What a unit shows, in words.
 *
 * @param servedBy see {@link dev.trellis.recommend.Recommendation#servedBy()}
 * @param title heading, plain text
 */
public record ShownUnit(UUID requestId, String unit, String servedBy, String title, List<Line> lines) {

    public ShownUnit {
        lines = List.copyOf(lines);
    }

    /**
     * @param text the reason in a few words, plain text
     * @param why the reason in a sentence or two, plain text
     */
    public record Line(Card card, Reason reason, String text, String why) {}
}
