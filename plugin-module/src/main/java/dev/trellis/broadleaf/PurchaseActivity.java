package dev.trellis.broadleaf;

import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * The last step of Broadleaf's checkout workflow: prepares the purchase while the order's lines are in memory. The
 * workflow runs outside of a transaction and the order is saved after it, so {@link PurchaseCommitted} lets it in.
 */
final class PurchaseActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

    private final SignalHeaders headers;
    private final Guard guard;

    PurchaseActivity(SignalHeaders headers, Guard guard) {
        this.headers = headers;
        this.guard = guard;
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
        guard.run("checkout hook", () -> {
            Order order = context.getSeedData().getOrder();
            purchase(order).ifPresent(purchase -> Visit.current().holdUntilCommitted(order.getId(), purchase));
        });
        return context;
    }

    private Optional<Signal> purchase(Order order) {
        return headers.on(PageType.CHECKOUT, eventOf(order.getId()))
                .map(header -> new Signal.Purchase(
                        header,
                        order.getId(),
                        OrderItems.total(order),
                        OrderItems.currency(order),
                        OrderItems.of(order)));
    }

    /** The same order is the same event, however often its checkout is repeated. */
    static UUID eventOf(long order) {
        return UUID.nameUUIDFromBytes(("trellis purchase of order " + order).getBytes(StandardCharsets.UTF_8));
    }
}
