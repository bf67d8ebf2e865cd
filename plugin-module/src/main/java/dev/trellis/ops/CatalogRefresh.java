package dev.trellis.ops;

import dev.trellis.candidate.ModelTrainer;

/** Takes what is sold out, back in stock or switched off into the model in service. */
public record CatalogRefresh(ModelTrainer trainer) implements Runnable {

    @Override
    public void run() {
        trainer.refreshCatalog();
    }
}
