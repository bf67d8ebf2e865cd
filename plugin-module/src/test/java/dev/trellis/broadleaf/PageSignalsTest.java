package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import dev.trellis.signal.SignalType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.web.controller.account.BroadleafOrderHistoryController;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafCheckoutController;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.web.core.security.CustomerLoggedInEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class PageSignalsTest {

    private final List<Signal> signals = new ArrayList<>();
    private Order cart;
    private final Guard guard = new Guard(Clock.systemUTC());
    private final SignalHeaders headers = new SignalHeaders(Clock.systemUTC());
    private final SignalEmitter emitter = new SignalEmitter(
            signal -> {
                signals.add(signal);
                return SignalIntake.Outcome.ACCEPTED;
            },
            guard);
    private final PageSignals hook = new PageSignals(headers, emitter, guard, () -> cart);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tents/alder-2;jsessionid=8F3A");

    @BeforeEach
    void a_visitor_has_consented() {
        Visit.bind(Visit.of(Consent.GRANTED, VisitorId.random(), UUID.randomUUID()));
    }

    @AfterEach
    void the_request_ends() {
        Visit.clear();
        assertThat(guard.failures()).isZero();
    }

    @Test
    void a_product_page_is_a_page_view_and_a_product_view() {
        request.setQueryString("email=someone@example.org");
        ProductImpl tent = new ProductImpl();
        tent.setId(7L);
        request.setAttribute("currentProduct", tent);

        open(new ModelAndView("catalog/product"), new Object());

        assertThat(signals)
                .hasSize(2)
                .allSatisfy(signal -> assertThat(signal.header().pageType()).isEqualTo(PageType.PRODUCT));
        assertThat(((Signal.PageView) signals.get(0)).path()).isEqualTo("/tents/alder-2");
        assertThat(signals.get(1).items()).containsExactly(Item.of(new ProductId(7)));
    }

    @Test
    void a_category_page_names_its_category() {
        CategoryImpl tents = new CategoryImpl();
        tents.setId(3L);

        open(new ModelAndView("catalog/category").addObject("category", tents), new Object());

        assertThat(signals.get(1)).isInstanceOfSatisfying(Signal.ViewItemList.class, view -> assertThat(view.category())
                .contains(3L));
    }

    @Test
    void a_category_page_names_the_products_that_it_shows() {
        CategoryImpl tents = new CategoryImpl();
        tents.setId(3L);
        List<ProductImpl> products = LongStream.rangeClosed(1, 120)
                .mapToObj(id -> {
                    ProductImpl product = new ProductImpl();
                    product.setId(id);
                    return product;
                })
                .toList();

        open(
                new ModelAndView("catalog/category")
                        .addObject("category", tents)
                        .addObject("products", products),
                new Object());

        assertThat(signals.get(1).items())
                .hasSize(100)
                .startsWith(Item.of(new ProductId(1)), Item.of(new ProductId(2)));
    }

    @Test
    void a_checkout_begins_once_with_what_is_in_the_cart() {
        putInCart(7, "249.00");

        open(new ModelAndView("checkout/checkout"), new BroadleafCheckoutController());
        open(new ModelAndView("checkout/review"), new BroadleafCheckoutController());

        assertThat(signals)
                .extracting(Signal::type)
                .containsExactly(SignalType.PAGE_VIEW, SignalType.BEGIN_CHECKOUT, SignalType.PAGE_VIEW);
        assertThat(signals.get(1)).isInstanceOfSatisfying(Signal.BeginCheckout.class, checkout -> {
            assertThat(checkout.value()).contains(new BigDecimal("249.00"));
            assertThat(checkout.items()).extracting(Item::product).containsExactly(new ProductId(7));
        });
    }

    @Test
    void a_checkout_with_an_empty_cart_begins_nothing() {
        open(new ModelAndView("checkout/checkout"), new BroadleafCheckoutController());

        assertThat(signals).extracting(Signal::type).containsExactly(SignalType.PAGE_VIEW);
    }

    @Test
    void a_look_at_the_cart_tells_what_is_in_it() {
        putInCart(7, "249.00");

        open(new ModelAndView("cart/cart"), new BroadleafCartController());

        assertThat(signals.get(1).items()).extracting(Item::product).containsExactly(new ProductId(7));
    }

    @Test
    void the_number_of_an_order_is_not_kept() {
        request.setRequestURI("/orders/20260501123456;x=1/lines");

        open(new ModelAndView("account/order"), new BroadleafOrderHistoryController());

        assertThat(((Signal.PageView) signals.get(0)).path()).isEqualTo("/orders/*/lines");
    }

    @Test
    void a_search_keeps_its_term_but_no_more_than_200_characters_of_it() {
        open(new ModelAndView("catalog/search").addObject("originalQuery", "x".repeat(500)), new Object());

        assertThat(signals.get(1)).isInstanceOfSatisfying(Signal.Search.class, search -> assertThat(search.term())
                .hasSize(200));
        assertThat(signals.get(2)).isInstanceOfSatisfying(Signal.ViewItemList.class, list -> assertThat(list.list())
                .contains("search_results"));
    }

    @Test
    void the_cart_is_known_by_its_controller() {
        open(new ModelAndView("cart/cart"), new BroadleafCartController());

        assertThat(signals).extracting(Signal::getClass).containsExactly(Signal.PageView.class, Signal.ViewCart.class);
    }

    @Test
    void the_page_knows_the_id_of_its_view() {
        open(new ModelAndView("home"), new Object());

        assertThat(OpenedPage.of(request).orElseThrow().view())
                .contains(signals.get(0).header().eventId());
    }

    @Test
    void a_page_fetched_ahead_is_not_viewed_yet() {
        request.addHeader("Sec-Purpose", "prefetch;prerender");

        open(new ModelAndView("home"), new Object());

        assertThat(signals).isEmpty();
        assertThat(OpenedPage.of(request)).isPresent();
        assertThat(OpenedPage.of(request).orElseThrow().view()).isEmpty();
    }

    @Test
    void without_consent_no_page_is_noted() {
        Visit.bind(Visit.withoutVisitor(Consent.UNKNOWN, true));

        open(new ModelAndView("catalog/search").addObject("originalQuery", "tent"), new Object());

        assertThat(signals).isEmpty();
        assertThat(OpenedPage.of(request).orElseThrow().view()).isEmpty();
    }

    @Test
    void a_login_joins_the_visitor_to_the_customer() {
        CustomerImpl customer = new CustomerImpl();
        customer.setId(11L);

        new LoginListener(headers, emitter).onApplicationEvent(new CustomerLoggedInEvent(customer, "test"));

        assertThat(signals).singleElement().isInstanceOf(Signal.Login.class);
        assertThat(signals.get(0).header().customer()).contains(new CustomerId(11));
    }

    private void putInCart(long id, String price) {
        ProductImpl product = new ProductImpl();
        product.setId(id);
        DiscreteOrderItemImpl line = new DiscreteOrderItemImpl();
        line.setProduct(product);
        line.setQuantity(1);
        line.setRetailPrice(new Money(price, "USD"));
        cart = new OrderImpl();
        cart.setId(42L);
        cart.setTotal(new Money(price, "USD"));
        cart.getOrderItems().add(line);
        line.setOrder(cart);
        request.getSession(true);
    }

    private void open(ModelAndView page, Object handler) {
        hook.postHandle(request, new MockHttpServletResponse(), handler, page);
    }
}
