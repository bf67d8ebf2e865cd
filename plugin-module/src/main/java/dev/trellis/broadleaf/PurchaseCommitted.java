package dev.trellis.broadleaf;

import java.util.Optional;
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
        emitter.emit("checkout hook", () -> {
            Order order = event.getOrder();
            return OrderStatus.IN_PROCESS.equals(order.getStatus())
                    ? Optional.empty()
                    : Visit.current().release(order.getId());
        });
    }
}
