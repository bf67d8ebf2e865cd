package dev.trellis.widgets.unit;

import org.unbescape.html.HtmlEscape;

/** A unit as HTML, put together from cards that are HTML already. */
public final class UnitHtml {

    private static final int USUAL_CARD = 2_048;

    private UnitHtml() {}

    public static String of(ShownUnit unit) {
        StringBuilder out = new StringBuilder(512 + unit.lines().size() * USUAL_CARD);
        String heading = "trellis-" + unit.requestId();
        out.append("<section class=\"trellis-shelf\" aria-labelledby=\"")
                .append(heading)
                .append("\" data-trellis-request=\"")
                .append(unit.requestId())
                .append("\" data-trellis-shelf=\"")
                .append(text(unit.unit()))
                .append("\" data-trellis-served-by=\"")
                .append(text(unit.servedBy()))
                .append("\"><div class=\"trellis-shelf__head\"><h2 class=\"trellis-shelf__title\" id=\"")
                .append(heading)
                .append("\">")
                .append(text(unit.title()))
                .append("</h2></div><ul class=\"trellis-shelf__list\" role=\"list\">");
        int position = 0;
        for (ShownUnit.Line line : unit.lines()) {
            out.append("<li class=\"trellis-card\" data-trellis-product=\"")
                    .append(line.card().product().id().value())
                    .append("\" data-trellis-position=\"")
                    .append(++position)
                    .append("\">");
            line.card().print(out, text(line.text()), text(line.why()));
            out.append("</li>");
        }
        return out.append("</ul></section>").toString();
    }

    public static String text(String plain) {
        return HtmlEscape.escapeHtml4Xml(plain);
    }
}
