package dev.trellis.broadleaf;

import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** The last step of Broadleaf's add, update and remove workflows: says what changed once the change is committed. */
final class CartActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    private final CartChange change;
    private final SignalHeaders headers;
    private final SignalEmitter emitter;

    CartActivity(CartChange change, SignalHeaders headers, SignalEmitter emitter) {
        this.change = change;
        this.headers = headers;
        this.emitter = emitter;
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        emitter.emitAfterCommit("cart hook", () -> signal(context.getSeedData()));
        return context;
    }

    /** Wish lists are named orders and run through the same workflows; what leaves them is no signal. */
    private Optional<? extends Signal> signal(CartOperationRequest operation) {
        OrderStatus status = operation.getOrder().getStatus();
        OrderItem line = operation.getOrderItem();
        int difference = line == null ? 0 : change.difference(operation);
        if (OrderStatus.NAMED.equals(status) && difference > 0) {
            return headers.on(PageType.OTHER).flatMap(header -> OrderItems.of(line, difference)
                    .map(item -> new Signal.AddToWishlist(header, item)));
        }
        if (!OrderStatus.IN_PROCESS.equals(status) || difference == 0) {
            return Optional.empty();
        }
        return headers.on(PageType.CART).flatMap(header -> OrderItems.of(line, Math.abs(difference))
                .map(item -> signal(header, item, difference > 0)));
    }

    private static Signal signal(SignalHeader header, Item item, boolean added) {
        return added ? new Signal.AddToCart(header, item) : new Signal.RemoveFromCart(header, item);
    }
}
