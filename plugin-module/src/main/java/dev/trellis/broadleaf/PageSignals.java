package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/**
 * Turns opened pages into signals after the store's controller and before the page is drawn, so that the shopper's
 * next request, however soon, finds the view in the profile.
 */
final class PageSignals extends HandlerInterceptorAdapter {

    private static final int LONGEST_TERM = 200;

    private final SignalHeaders headers;
    private final SignalEmitter emitter;
    private final Guard guard;

    PageSignals(SignalHeaders headers, SignalEmitter emitter, Guard guard) {
        this.headers = headers;
        this.emitter = emitter;
        this.guard = guard;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView result) {
        guard.run("page hook", () -> {
            if (PageRequest.isPage(request, response, result)) {
                opened(request, Page.of(request, handler, result));
            }
        });
    }

    /** The path goes in without its query, where personal data may be, and without path parameters: session ids. */
    private void opened(HttpServletRequest request, Page page) {
        String path = request.getRequestURI().replaceAll(";[^/]*", "");
        Optional<UUID> view = PageRequest.isPrefetch(request)
                ? Optional.empty()
                : Visit.current().visitor().map(visitor -> UUID.randomUUID());
        Optional<ProductId> product =
                Optional.ofNullable(page.product()).map(Product::getId).map(ProductId::new);
        new OpenedPage(page.type(), path, product, view).rememberIn(request);
        view.ifPresent(id -> signals(page, path, id));
    }

    private void signals(Page page, String path, UUID view) {
        emitter.emit("page hook", () -> headers.on(page.type(), view).map(header -> new Signal.PageView(header, path)));
        if (page.product() != null) {
            ProductId product = new ProductId(page.product().getId());
            emit(page, header -> new Signal.ViewItem(header, Item.of(product)));
        } else if (page.category() != null) {
            long category = page.category().getId();
            emit(page, header -> new Signal.ViewItemList(header, category));
        } else if (page.term() != null) {
            String term =
                    page.term().substring(0, Math.min(LONGEST_TERM, page.term().length()));
            emit(page, header -> new Signal.Search(header, term));
        } else if (page.type() == PageType.CART) {
            emit(page, Signal.ViewCart::new);
        }
    }

    private void emit(Page page, Function<SignalHeader, Signal> signal) {
        emitter.emit(
                "page hook", () -> Optional.of(page.type()).flatMap(headers::on).map(signal));
    }
}
