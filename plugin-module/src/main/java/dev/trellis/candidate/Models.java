package dev.trellis.candidate;

import dev.trellis.candidate.model.Learned;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

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

    /**
     * Puts newer parts in the place of those they were made from.
     *
     * @return whether they still were in service
     */
    public boolean update(Model from, Map<String, Learned> newer) {
        Model after = current.updateAndGet(model -> {
            if (!model.parts().equals(from.parts())) {
                return model;
            }
            Map<String, Learned> parts = new HashMap<>(model.parts());
            parts.putAll(newer);
            return model.with(parts);
        });
        return after.parts().values().containsAll(newer.values());
    }
}
