package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Item;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderPersistedEvent;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.DefaultProcessContextImpl;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartsAndOrdersTest {

    private static final long TENT = 7;
    private static final long TENT_IN_GREEN = 70;

    private final List<Signal> signals = new ArrayList<>();
    private final Guard guard = new Guard(Clock.systemUTC());
    private final SignalHeaders headers = new SignalHeaders(Clock.systemUTC());
    private final SignalEmitter emitter = new SignalEmitter(
            signal -> {
                signals.add(signal);
                return SignalIntake.Outcome.ACCEPTED;
            },
            guard);
    private final Order cart = order(OrderStatus.IN_PROCESS);

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
    void an_added_line_is_an_addition_of_its_whole_quantity() {
        change(CartChange.ADD, line(cart, 2), null);

        assertThat(signals).singleElement().isInstanceOf(Signal.AddToCart.class);
        assertThat(signals.get(0).items())
                .containsExactly(new Item(
                        new ProductId(TENT),
                        Optional.of(TENT_IN_GREEN),
                        2,
                        Optional.of(new BigDecimal("249.00")),
                        Optional.of("USD")));
    }

    @Test
    void a_raised_quantity_is_an_addition_of_the_difference() {
        change(CartChange.UPDATE, line(cart, 5), 3);

        assertThat(signals).singleElement().isInstanceOf(Signal.AddToCart.class);
        assertThat(signals.get(0).items()).extracting(Item::quantity).containsExactly(3);
    }

    @Test
    void a_lowered_quantity_is_a_removal_of_the_difference() {
        change(CartChange.UPDATE, line(cart, 1), -2);

        assertThat(signals).singleElement().isInstanceOf(Signal.RemoveFromCart.class);
        assertThat(signals.get(0).items()).extracting(Item::quantity).containsExactly(2);
    }

    @Test
    void an_unchanged_quantity_is_nothing() {
        change(CartChange.UPDATE, line(cart, 1), 0);

        assertThat(signals).isEmpty();
    }

    @Test
    void a_removed_line_is_a_removal_of_its_whole_quantity() {
        change(CartChange.REMOVE, line(cart, 4), null);

        assertThat(signals).singleElement().isInstanceOf(Signal.RemoveFromCart.class);
        assertThat(signals.get(0).items()).extracting(Item::quantity).containsExactly(4);
    }

    @Test
    void a_wish_list_is_no_cart() {
        Order wishes = order(OrderStatus.NAMED);
        change(CartChange.ADD, line(wishes, 1), null);
        change(CartChange.REMOVE, line(wishes, 1), null);

        assertThat(signals).singleElement().isInstanceOfSatisfying(Signal.AddToWishlist.class, wish -> assertThat(
                        wish.item().product())
                .isEqualTo(new ProductId(TENT)));
    }

    @Test
    void a_submitted_order_is_neither_cart_nor_wish_list() {
        Order submitted = order(OrderStatus.SUBMITTED);
        change(CartChange.ADD, line(submitted, 1), null);

        assertThat(signals).isEmpty();
    }

    @Test
    void without_a_visitor_a_cart_change_is_not_noted() {
        Visit.bind(Visit.withoutVisitor(Consent.DENIED, false));

        change(CartChange.ADD, line(cart, 1), null);

        assertThat(signals).isEmpty();
    }

    @Test
    void a_purchase_is_published_when_the_order_is_in_the_database_and_only_once() {
        line(cart, 2);
        checkOut(cart);
        assertThat(signals).isEmpty();

        committed(cart, OrderStatus.SUBMITTED);
        committed(cart, OrderStatus.SUBMITTED);

        assertThat(signals).singleElement().isInstanceOfSatisfying(Signal.Purchase.class, purchase -> {
            assertThat(purchase.order()).isEqualTo(42);
            assertThat(purchase.value()).isEqualByComparingTo("498.00");
            assertThat(purchase.currency()).contains("USD");
            assertThat(purchase.items()).extracting(Item::quantity).containsExactly(2);
            assertThat(purchase.header().eventId()).isEqualTo(PurchaseActivity.eventOf(42));
        });
    }

    @Test
    void an_order_that_fell_back_to_a_cart_was_not_bought() {
        line(cart, 1);
        checkOut(cart);

        committed(cart, OrderStatus.IN_PROCESS);

        assertThat(signals).isEmpty();
    }

    @Test
    void an_order_saved_outside_of_a_checkout_is_no_purchase() {
        committed(cart, OrderStatus.SUBMITTED);

        assertThat(signals).isEmpty();
    }

    private void change(CartChange change, OrderItem line, Integer difference) {
        CartOperationRequest operation = new CartOperationRequest(line.getOrder(), null, false);
        operation.setOrderItem(line);
        operation.setOrderItemQuantityDelta(difference);
        new CartActivity(change, headers, emitter).execute(context(operation));
    }

    private void checkOut(Order order) {
        order.setTotal(new Money("498.00", "USD"));
        new PurchaseActivity(headers, guard).execute(context(new CheckoutSeed(order, new HashMap<>())));
    }

    private void committed(Order order, OrderStatus status) {
        order.setStatus(status);
        new PurchaseCommitted(emitter).onApplicationEvent(new OrderPersistedEvent(order));
    }

    private static <T> ProcessContext<T> context(T seed) {
        ProcessContext<T> context = new DefaultProcessContextImpl<>();
        context.setSeedData(seed);
        return context;
    }

    private static Order order(OrderStatus status) {
        BroadleafCurrencyImpl dollars = new BroadleafCurrencyImpl();
        dollars.setCurrencyCode("USD");
        Order order = new OrderImpl();
        order.setId(42L);
        order.setStatus(status);
        order.setCurrency(dollars);
        return order;
    }

    private static OrderItem line(Order order, int quantity) {
        SkuImpl sku = new SkuImpl();
        sku.setId(TENT_IN_GREEN);
        sku.setRetailPrice(new Money("249.00", "USD"));
        ProductImpl product = new ProductImpl();
        product.setId(TENT);
        DiscreteOrderItemImpl line = new DiscreteOrderItemImpl();
        line.setOrder(order);
        line.setProduct(product);
        line.setSku(sku);
        line.setQuantity(quantity);
        line.setRetailPrice(new Money("249.00", "USD"));
        order.getOrderItems().add(line);
        return line;
    }
}
