package dev.trellis.ops;

import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Models;

/** Takes what is new, sold out, back in stock or switched off into the model in service. */
public record CatalogRefresh(ModelTrainer trainer, Models models) implements Runnable {

    @Override
    public void run() {
        models.refresh(trainer.catalog());
    }
}
