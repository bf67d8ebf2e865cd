package dev.trellis.widgets.page;

import dev.trellis.widgets.unit.PageShopper;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code <div trellis:consent-banner="true"></div>}: asks once; nothing is left of it after an answer. */
final class ConsentBannerTag extends Tag {

    private final PageShopper current;
    private final ConsentForms forms;

    ConsentBannerTag(PageShopper current, ConsentForms forms) {
        super("consent-banner");
        this.current = current;
        this.forms = forms;
    }

    @Override
    protected ProcessorResult processAttribute(Arguments arguments, Element element, String attribute) {
        element.removeAttribute(attribute);
        if (current.consentWanted()) {
            fill(
                    element,
                    forms.banner(
                            page(arguments).request(), arguments.getContext().getLocale()));
        } else {
            element.getParent().removeChild(element);
        }
        return ProcessorResult.OK;
    }
}
