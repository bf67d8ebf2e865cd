package dev.trellis.widgets.unit;

import dev.trellis.ProductId;
import dev.trellis.Reason;
import dev.trellis.ScoredProduct;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/**
 * What the units further up the page show, so that the next ones show something else. What the shopper viewed before is
 * exempt: they look for it where it is said to be.
 */
final class ShownOnPage {

    private final Set<ProductId> products = new HashSet<>();

    private ShownOnPage() {}

    static ShownOnPage of(HttpServletRequest request) {
        if (request.getAttribute(ShownOnPage.class.getName()) instanceof ShownOnPage known) {
            return known;
        }
        ShownOnPage fresh = new ShownOnPage();
        request.setAttribute(ShownOnPage.class.getName(), fresh);
        return fresh;
    }

    int count() {
        return products.size();
    }

    boolean mayShow(ScoredProduct product) {
        return product.reason().kind() == Reason.Kind.RECENTLY_VIEWED || !products.contains(product.product());
    }

    void add(List<ShownUnit.Line> lines) {
        for (ShownUnit.Line line : lines) {
            if (line.reason().kind() != Reason.Kind.RECENTLY_VIEWED) {
                products.add(line.card().product().id());
            }
        }
    }
}
