package dev.trellis.widgets.card;

import java.util.Locale;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Macro;
import org.thymeleaf.processor.ProcessorResult;
import org.thymeleaf.processor.attr.AbstractAttrProcessor;

/** {@code trellis:slot="reason"} and {@code trellis:slot="why"}: where a card has room for what differs by shopper. */
public final class SlotProcessor extends AbstractAttrProcessor {

    public SlotProcessor() {
        super("slot");
    }

    @Override
    public int getPrecedence() {
        return 1000;
    }

    @Override
    protected ProcessorResult processAttribute(Arguments arguments, Element element, String attribute) {
        String slot = element.getAttributeValue(attribute).trim();
        if (!slot.equals("reason") && !slot.equals("why")) {
            throw new IllegalArgumentException("trellis:slot knows 'reason' and 'why', not '" + slot + "'");
        }
        element.removeAttribute(attribute);
        element.clearChildren();
        element.addChild(new Macro(CardText.mark(Card.Slot.valueOf(slot.toUpperCase(Locale.ROOT)))));
        return ProcessorResult.OK;
    }
}
