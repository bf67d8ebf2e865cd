package dev.trellis.candidate;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The model in service, swapped as a whole. */
public final class Models {

    private final AtomicReference<Model> current = new AtomicReference<>(Model.UNTRAINED);

    public Model current() {
        return current.get();
    }

    public void put(Model model) {
        current.set(model);
    }

    /** Renews stock and categories, and takes in products that came since the training. */
    public void refresh(Catalog fresh) {
        current.updateAndGet(model -> model.over(fresh));
    }

    /** Changes the model in service by a function of it, which may be asked more than once. */
    public void update(UnaryOperator<Model> change) {
        current.updateAndGet(change);
    }
}
