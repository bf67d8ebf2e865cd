package dev.trellis.broadleaf;

import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderPersistedEvent;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.springframework.context.ApplicationListener;

/** Hears from Broadleaf after each commit that wrote an order, and lets the purchase in that waited for it. */
final class PurchaseCommitted implements ApplicationListener<OrderPersistedEvent> {

    private final SignalEmitter emitter;

    PurchaseCommitted(SignalEmitter emitter) {
        this.emitter = emitter;
    }

    @Override
    public void onApplicationEvent(OrderPersistedEvent event) {
        Order order = event.getOrder();
        if (!OrderStatus.IN_PROCESS.equals(order.getStatus())) {
            emitter.emit("checkout hook", () -> Visit.current().release(order.getId()));
        }
    }
}
