package dev.trellis.widgets.card;

import dev.trellis.widgets.card.Card.Part;
import dev.trellis.widgets.card.Card.Slot;
import java.util.ArrayList;
import java.util.List;

/** Cuts rendered HTML at the marks that {@link SlotProcessor} leaves. */
final class CardText {

    /** From Unicode's private use area, so that no product text means it; {@link #clean} removes it from those that do. */
    private static final char MARK = '\uE7E1';

    private CardText() {}

    static String mark(Slot slot) {
        return "" + MARK + slot.ordinal() + MARK;
    }

    static String clean(String text) {
        return text == null ? "" : text.replace(String.valueOf(MARK), "").trim();
    }

    static List<Part> cut(String html) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int at = html.indexOf(MARK); at >= 0; at = html.indexOf(MARK, from)) {
            parts.add(new Part(html.substring(from, at), Slot.values()[html.charAt(at + 1) - '0']));
            from = at + 3;
        }
        parts.add(new Part(html.substring(from), Slot.END));
        return parts;
    }
}
