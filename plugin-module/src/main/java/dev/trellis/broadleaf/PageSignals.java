package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.visit.PagePath;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/**
 * Turns opened pages into signals after the store's controller and before the page is drawn, so that the shopper's
 * next request, however soon, finds the view in the profile.
 */
final class PageSignals extends HandlerInterceptorAdapter {

    private static final int LONGEST_TERM = 200;
    private static final String SEARCH_RESULTS = "search_results";

    private final SignalHeaders headers;
    private final SignalEmitter emitter;
    private final Guard guard;
    private final Supplier<Order> cart;

    PageSignals(SignalHeaders headers, SignalEmitter emitter, Guard guard) {
        this(headers, emitter, guard, OpenCart::current);
    }

    /** @param cart of the current request; null if there is none yet */
    PageSignals(SignalHeaders headers, SignalEmitter emitter, Guard guard, Supplier<Order> cart) {
        this.cart = cart;
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

    private void opened(HttpServletRequest request, Page page) {
        String path = PagePath.of(page.type(), request.getRequestURI());
        Optional<UUID> view = PageRequest.isPrefetch(request)
                ? Optional.empty()
                : Visit.current().visitor().map(visitor -> UUID.randomUUID());
        Optional<ProductId> product =
                Optional.ofNullable(page.product()).map(Product::getId).map(ProductId::new);
        new OpenedPage(page.type(), path, product, view).rememberIn(request);
        view.ifPresent(id -> signals(request, page, path, id));
    }

    private void signals(HttpServletRequest request, Page page, String path, UUID view) {
        emitter.emit("page hook", () -> headers.on(page.type(), view).map(header -> new Signal.PageView(header, path)));
        if (page.product() != null) {
            ProductId product = new ProductId(page.product().getId());
            emit(page, header -> new Signal.ViewItem(header, Item.of(product)));
        } else if (page.category() != null) {
            long category = page.category().getId();
            emit(page, header -> list(header, Optional.of(category), Optional.empty(), page));
        } else if (page.term() != null) {
            String term =
                    page.term().substring(0, Math.min(LONGEST_TERM, page.term().length()));
            emit(page, header -> new Signal.Search(header, term));
            emit(page, header -> list(header, Optional.empty(), Optional.of(SEARCH_RESULTS), page));
        } else if (page.type() == PageType.CART) {
            Order order = cart.get();
            emit(page, header -> OpenCart.viewed(header, order));
        } else if (page.type() == PageType.CHECKOUT) {
            Order order = cart.get();
            if (OpenCart.entersCheckout(request.getSession(false), order)) {
                emit(page, header -> OpenCart.checkout(header, order));
            }
        }
    }

    private static Signal list(SignalHeader header, Optional<Long> category, Optional<String> list, Page page) {
        return new Signal.ViewItemList(header, category, list, page.shown());
    }

    private void emit(Page page, Function<SignalHeader, Signal> signal) {
        emitter.emit(
                "page hook", () -> Optional.of(page.type()).flatMap(headers::on).map(signal));
    }
}
