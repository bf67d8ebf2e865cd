package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.signal.PageType;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.ServletRequest;

/**
 * The page that the current request opens, for what is put on it. Known from when the store's controller is done.
 *
 * @param path without query and path parameters
 * @param product of a product page
 * @param view the event id of its {@code page_view}; empty if none was made, for want of consent
 */
public record OpenedPage(PageType type, String path, Optional<ProductId> product, Optional<UUID> view) {

    private static final String ATTRIBUTE = OpenedPage.class.getName();

    /** Empty outside of pages that a shopper opens. */
    public static Optional<OpenedPage> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof OpenedPage page ? Optional.of(page) : Optional.empty();
    }

    void rememberIn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
