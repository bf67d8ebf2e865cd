package dev.trellis.widgets.page;

import dev.trellis.broadleaf.OpenedPage;
import dev.trellis.signal.Consent;
import dev.trellis.signal.PageType;
import dev.trellis.widgets.unit.PageShopper;
import dev.trellis.widgets.unit.UnitHtml;
import dev.trellis.widgets.unit.Words;
import dev.trellis.widgets.web.Assets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/**
 * {@code <th:block trellis:assets="true"></th:block>} in the head: one style sheet, two deferred scripts, and a picture
 * that browsers without scripts fetch. Nothing that an element of the body needs, since it stands in the head.
 */
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
        HttpServletRequest request = page(arguments).request();
        Locale locale = arguments.getContext().getLocale();
        Optional<OpenedPage> opened = OpenedPage.of(request);
        replace(element, widgets(request.getContextPath(), locale) + beacon(request.getContextPath(), opened));
        return ProcessorResult.OK;
    }

    private String widgets(String root, Locale locale) {
        return "<link rel=\"stylesheet\" href=\"" + root + assets.path("trellis-widgets.css") + "\">"
                + "<script defer src=\"" + root + assets.path("trellis-widgets.js") + "\""
                + data("root", root + "/trellis")
                + data("personal", String.valueOf(current.consent() == Consent.GRANTED))
                + data("dismissed", words.say("trellis.script.dismissed", locale))
                + data("updated", words.say("trellis.script.updated", locale))
                + data("back", words.say("trellis.script.back", locale))
                + data("forward", words.say("trellis.script.forward", locale))
                + data("saved", words.say("trellis.script.saved", locale))
                + "></script>";
    }

    private String beacon(String root, Optional<OpenedPage> opened) {
        String collect = collect();
        Optional<String> view = opened.flatMap(OpenedPage::view).map(UUID::toString);
        String type = opened.map(OpenedPage::type).orElse(PageType.OTHER).name().toLowerCase(Locale.ROOT);
        String script = "<script defer src=\"" + root + assets.path("trellis-beacon.js") + "\""
                + data("root", root + "/trellis")
                + data("collect", collect)
                + data("page", type)
                + opened.flatMap(OpenedPage::product)
                        .map(product -> data("item", String.valueOf(product.value())))
                        .orElse("")
                + view.map(id -> data("view", id)).orElse("")
                + "></script>";
        return collect.equals("yes") ? script + pixel(root, type, opened, view) : script;
    }

    /** Through a style, because an image may not stand in the head. */
    private static String pixel(String root, String type, Optional<OpenedPage> opened, Optional<String> view) {
        String address = root + "/trellis/pixel.gif?page=" + type
                + opened.map(page -> "&path=" + URLEncoder.encode(page.path(), StandardCharsets.UTF_8))
                        .orElse("")
                + view.map(id -> "&id=" + id).orElse("");
        return "<noscript><style>html::after{content:url(\"" + address + "\");position:absolute}</style></noscript>";
    }

    /** "yes" for who may be known, "not-yet" for who was not asked, "no" for who refused. */
    private String collect() {
        if (current.shopper().visitor().isPresent()) {
            return "yes";
        }
        Consent consent = current.consent();
        return consent == Consent.DENIED || consent == Consent.REVOKED ? "no" : "not-yet";
    }

    private static String data(String name, String value) {
        return " data-trellis-" + name + "=\"" + UnitHtml.text(value) + "\"";
    }
}
