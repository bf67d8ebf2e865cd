package dev.trellis.candidate.content;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ItemLinks;
import dev.trellis.candidate.model.ItemLists;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Items like those that the shopper had to do with, by their words and attributes: cosines of their {@link TermWeights}.
 * A shopper's taste is the fading sum of the history's items. Knows items that nobody has touched; data without content
 * gives a model without an opinion.
 */
public final class Content implements Algorithm {

    private final Parameters parameters;

    public Content() {
        this(Parameters.of(
                Parameter.of("attributes", 1, "what an attribute counts against a word", 0, 0.5, 1, 2, 4),
                Parameter.of("title", 2, "what a word of the first line counts against others", 1, 2, 4),
                Parameter.of("per-step", 0.9, "of a history item's say for each event since", 0.6, 0.7, 0.8, 0.9, 1),
                Parameter.of("half-life-days", 60, "of a history item's say; 0 for ever", 0, 7, 30, 60, 180),
                Parameter.of("k", 100, "longest list of an item", 20, 50, 100, 200),
                Parameter.of("common", 0.3, "share of the items; terms of more say nothing", 0.1, 0.3, 1)));
    }

    private Content(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new Content(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        training.report("content: terms", 0, data.items());
        SparseMatrix counts =
                new Terms(parameters.get("title"), parameters.get("attributes")).count(data.items(), data.content());
        double common = Math.max(20, parameters.get("common") * data.items());
        SparseMatrix terms = TermWeights.withoutCommon(TermWeights.bm25(counts), common);
        SparseMatrix index = terms.transposed();
        SparseMatrix alike = ItemLists.best(
                data.items(),
                parameters.whole("k"),
                "content: items",
                training,
                () -> new AlikeItems(terms, index)::alike);
        double halfLife = 86_400 * parameters.get("half-life-days");
        return new ItemLinks(alike, new ItemLinks.Fading((float) parameters.get("per-step"), halfLife, false));
    }
}
