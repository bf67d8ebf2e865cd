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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
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
    private final Guard guard = new Guard(Clock.systemUTC());
    private final SignalHeaders headers = new SignalHeaders(Clock.systemUTC());
    private final SignalEmitter emitter = new SignalEmitter(
            signal -> {
                signals.add(signal);
                return SignalIntake.Outcome.ACCEPTED;
            },
            guard);
    private final PageSignals hook = new PageSignals(headers, emitter, guard);
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
    void a_search_keeps_its_term_but_no_more_than_200_characters_of_it() {
        open(new ModelAndView("catalog/search").addObject("originalQuery", "x".repeat(500)), new Object());

        assertThat(signals.get(1)).isInstanceOfSatisfying(Signal.Search.class, search -> assertThat(search.term())
                .hasSize(200));
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

    private void open(ModelAndView page, Object handler) {
        hook.postHandle(request, new MockHttpServletResponse(), handler, page);
    }
}
