package dev.trellis.demo.shop;

import java.util.LinkedList;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;

/** The way from the front page down to a category. */
final class Breadcrumb {

    private Breadcrumb() {}

    /** The category itself is the last one; the root of the tree, which has no parent, is left out. */
    static List<Category> to(Category category) {
        var way = new LinkedList<Category>();
        for (Category at = category;
                at != null && at.getDefaultParentCategory() != null && !way.contains(at);
                at = at.getDefaultParentCategory()) {
            way.addFirst(at);
        }
        return way;
    }
}
