package dev.trellis.widgets.page;

import dev.trellis.widgets.card.Page;
import java.util.Optional;
import org.thymeleaf.Arguments;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Macro;
import org.thymeleaf.processor.attr.AbstractAttrProcessor;
import org.thymeleaf.standard.expression.IStandardExpressionParser;
import org.thymeleaf.standard.expression.StandardExpressions;

/** What all tags do alike. */
abstract class Tag extends AbstractAttrProcessor {

    private static final String PREFIX = "trellis:";

    Tag(String name) {
        super(name);
    }

    /** After {@code th:each} and {@code th:if}, so that a tag inside them sees their variables. */
    @Override
    public int getPrecedence() {
        return 1000;
    }

    static Page page(Arguments arguments) {
        IWebContext context = (IWebContext) arguments.getContext();
        return new Page(context.getHttpServletRequest(), context.getHttpServletResponse(), context.getServletContext());
    }

    /** The value of {@code trellis:<name>}, which is taken off the element. */
    static Optional<String> take(Element element, String name) {
        String value = element.getAttributeValue(PREFIX + name);
        element.removeAttribute(PREFIX + name);
        return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
    }

    /** A Thymeleaf expression such as <code>${cart}</code>; anything else is meant literally. */
    static Object value(Arguments arguments, String text) {
        if (!text.matches("(?s)[$*#@|'].*")) {
            return text;
        }
        IStandardExpressionParser parser = StandardExpressions.getExpressionParser(arguments.getConfiguration());
        return parser.parseExpression(arguments.getConfiguration(), arguments, text)
                .execute(arguments.getConfiguration(), arguments);
    }

    static void fill(Element element, String html) {
        element.clearChildren();
        if (!html.isEmpty()) {
            element.addChild(new Macro(html));
        }
    }

    static void replace(Element element, String html) {
        if (!html.isEmpty()) {
            element.getParent().insertBefore(element, new Macro(html));
        }
        element.getParent().removeChild(element);
    }
}
