package dev.trellis.widgets.page;

import dev.trellis.widgets.card.Page;
import dev.trellis.widgets.unit.PageProducts;
import dev.trellis.widgets.unit.ShownUnit;
import dev.trellis.widgets.unit.UnitHtml;
import dev.trellis.widgets.unit.UnitRequest;
import dev.trellis.widgets.unit.Units;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/**
 * {@code <div trellis:unit="recommended-for-you" trellis:limit="8" trellis:title="For you"></div>}
 *
 * <p>{@code trellis:products} and {@code trellis:category} say what the page is about; without them it is the product or
 * category that Broadleaf's controllers put there. An empty unit leaves the element hidden, for the script to fill when
 * there is something to show; {@code trellis:refresh="false"} leaves it alone, and then nothing is left of an empty one.
 */
final class UnitTag extends Tag {

    private static final Logger LOG = LoggerFactory.getLogger(UnitTag.class);

    private final Units units;

    UnitTag(Units units) {
        super("unit");
        this.units = units;
    }

    @Override
    protected ProcessorResult processAttribute(Arguments arguments, Element element, String attribute) {
        String unit = element.getAttributeValue(attribute);
        element.removeAttribute(attribute);
        boolean refresh = !take(element, "refresh").equals(Optional.of("false"));
        Optional<UnitRequest> request = request(unit, arguments, element);
        Page page = page(arguments);
        Optional<ShownUnit> shown = request.flatMap(asked -> units.showIfAble(asked, page));
        if (shown.isEmpty() && (!refresh || request.isEmpty())) {
            element.getParent().removeChild(element);
            return ProcessorResult.OK;
        }
        if (refresh) {
            remember(request.orElseThrow(), element);
        }
        if (shown.isEmpty()) {
            element.setAttribute("hidden", "hidden");
        }
        fill(element, shown.map(UnitHtml::of).orElse(""));
        return ProcessorResult.OK;
    }

    private static Optional<UnitRequest> request(String unit, Arguments arguments, Element element) {
        Optional<String> limit = take(element, "limit");
        Optional<String> title = take(element, "title");
        Optional<String> products = take(element, "products");
        Optional<String> category = take(element, "category");
        try {
            Map<String, Object> variables = arguments.getContext().getVariables();
            UnitRequest.About about =
                    about(products.map(text -> value(arguments, text)).orElseGet(() -> variables.get("product")));
            return Optional.of(new UnitRequest(
                    value(arguments, unit).toString(),
                    limit.map(text -> Integer.parseInt(value(arguments, text).toString()))
                            .orElse(UnitRequest.USUAL),
                    title.map(text -> value(arguments, text)).map(Object::toString),
                    about,
                    category(category.map(text -> value(arguments, text)).orElseGet(() -> variables.get("category")))));
        } catch (RuntimeException e) {
            LOG.warn("The page goes without its unit '{}': one of its attributes is wrong", unit, e);
            return Optional.empty();
        }
    }

    private static UnitRequest.About about(Object value) {
        boolean cart = "cart".equals(value) || value instanceof Order order && order == CartState.getCart();
        return cart ? UnitRequest.About.CART : UnitRequest.About.of(PageProducts.of(value));
    }

    private static Optional<Long> category(Object value) {
        if (value instanceof Category category) {
            return Optional.of(category.getId());
        }
        return Optional.ofNullable(value).map(id -> Long.parseLong(id.toString()));
    }

    /** What the script needs to ask for the same unit again. */
    private static void remember(UnitRequest request, Element element) {
        element.setAttribute("data-trellis-unit", request.unit());
        element.setAttribute("data-trellis-limit", String.valueOf(request.limit()));
        request.title().ifPresent(title -> element.setAttribute("data-trellis-title", title));
        request.category().ifPresent(id -> element.setAttribute("data-trellis-category", id.toString()));
        String about = request.about().cart()
                ? "cart"
                : request.about().products().stream()
                        .map(id -> String.valueOf(id.value()))
                        .collect(Collectors.joining(","));
        if (!about.isEmpty()) {
            element.setAttribute("data-trellis-products", about);
        }
    }
}
