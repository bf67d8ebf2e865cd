package dev.trellis.candidate;

import java.util.concurrent.atomic.AtomicReference;

/** The model in service, swapped as a whole. */
public final class Models {

    private final AtomicReference<Model> current = new AtomicReference<>(Model.UNTRAINED);

    public Model current() {
        return current.get();
    }

    void put(Model model) {
        current.set(model);
    }

    /** Renews stock and categories of the products the model knows; new ones wait for the next training. */
    void refresh(Catalog fresh) {
        current.updateAndGet(model -> model.over(model.catalog().asDescribedBy(fresh)));
    }
}
