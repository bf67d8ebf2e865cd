package dev.trellis.widgets.page;

import dev.trellis.signal.Consent;
import dev.trellis.widgets.unit.PageShopper;
import dev.trellis.widgets.unit.UnitHtml;
import dev.trellis.widgets.unit.Words;
import dev.trellis.widgets.web.Assets;
import java.util.Locale;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code <th:block trellis:assets="true"></th:block>} in the head: one style sheet and one deferred script. */
final class AssetsTag extends Tag {

    private final Assets assets;
    private final PageShopper current;
    private final Words words;

    AssetsTag(Assets assets, PageShopper current, Words words) {
        super("assets");
        this.assets = assets;
        this.current = current;
        this.words = words;
    }

    @Override
    protected ProcessorResult processAttribute(Arguments arguments, Element element, String attribute) {
        String root = page(arguments).request().getContextPath();
        Locale locale = arguments.getContext().getLocale();
        replace(
                element,
                "<link rel=\"stylesheet\" href=\"" + root + assets.path("trellis-widgets.css") + "\">"
                        + "<script defer src=\"" + root + assets.path("trellis-widgets.js") + "\""
                        + data("root", root + "/trellis")
                        + data("personal", String.valueOf(current.consent() == Consent.GRANTED))
                        + data("updated", words.say("trellis.script.updated", locale))
                        + data("back", words.say("trellis.script.back", locale))
                        + data("forward", words.say("trellis.script.forward", locale))
                        + data("saved", words.say("trellis.script.saved", locale))
                        + "></script>");
        return ProcessorResult.OK;
    }

    private static String data(String name, String value) {
        return " data-trellis-" + name + "=\"" + UnitHtml.text(value) + "\"";
    }
}
