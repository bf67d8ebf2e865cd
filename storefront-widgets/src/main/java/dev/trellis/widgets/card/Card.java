package dev.trellis.widgets.card;

import java.time.Instant;
import java.util.List;

/**
 * A product's card, rendered once for everybody; the reason is filled in per shopper.
 *
 * @param parts the card's HTML, cut where the reason and the explanation belong; see {@link Slot}
 */
public record Card(ShownProduct product, List<Part> parts, Instant printedAt) {

    /** A piece of HTML and what follows it. */
    public record Part(String html, Slot next) {}

    /** What is filled in per shopper. */
    public enum Slot {
        REASON,
        WHY,
        END
    }

    public Card {
        parts = List.copyOf(parts);
    }

    public boolean shownAt(Instant now) {
        return product.shownAt(now);
    }

    /** @param reason HTML, escaped; @param why HTML, escaped */
    public void print(StringBuilder out, CharSequence reason, CharSequence why) {
        for (Part part : parts) {
            out.append(part.html());
            switch (part.next()) {
                case REASON -> out.append(reason);
                case WHY -> out.append(why);
                case END -> {}
            }
        }
    }
}
