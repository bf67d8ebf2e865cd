package dev.trellis.broadleaf;

import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;

/** By how much a cart operation changed the quantity of its line. */
enum CartChange {
    ADD {
        @Override
        int difference(CartOperationRequest operation) {
            return operation.getOrderItem().getQuantity();
        }
    },
    UPDATE {
        @Override
        int difference(CartOperationRequest operation) {
            return operation.getOrderItemQuantityDelta() == null ? 0 : operation.getOrderItemQuantityDelta();
        }
    },
    REMOVE {
        @Override
        int difference(CartOperationRequest operation) {
            return -operation.getOrderItem().getQuantity();
        }
    };

    abstract int difference(CartOperationRequest operation);
}
