package dev.trellis.widgets.page;

import dev.trellis.widgets.unit.PageShopper;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code <div trellis:privacy-choices="true"></div>}: what the shopper chose, and the way to choose again. */
final class PrivacyChoicesTag extends Tag {

    private final PageShopper current;
    private final ConsentForms forms;

    PrivacyChoicesTag(PageShopper current, ConsentForms forms) {
        super("privacy-choices");
        this.current = current;
        this.forms = forms;
    }

    @Override
    protected ProcessorResult processAttribute(Arguments arguments, Element element, String attribute) {
        element.removeAttribute(attribute);
        fill(
                element,
                forms.choices(
                        current.consent(),
                        page(arguments).request(),
                        arguments.getContext().getLocale()));
        return ProcessorResult.OK;
    }
}
