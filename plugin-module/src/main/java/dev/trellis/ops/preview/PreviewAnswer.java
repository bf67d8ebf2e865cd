package dev.trellis.ops.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.trellis.ProductId;
import dev.trellis.ScoredProduct;
import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.model.Contribution;
import dev.trellis.recommend.Explanation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An explanation as JSON for a screen: what is shown, and of each unit's candidates the shown ones and the first of the
 * others.
 */
final class PreviewAnswer {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int OTHERS = 20;

    private final JsonGenerator out;
    private final Catalog catalog;

    private PreviewAnswer(JsonGenerator out, Catalog catalog) {
        this.out = out;
        this.catalog = catalog;
    }

    static String problem(String text) {
        return write(generator -> {
            generator.writeStartObject();
            generator.writeStringField("problem", text);
            generator.writeEndObject();
        });
    }

    /** @param problem why the rule does nothing; null if it does something, or there is none */
    static String of(Explanation before, Explanation after, String problem, Catalog catalog) {
        return write(generator -> {
            PreviewAnswer answer = new PreviewAnswer(generator, catalog);
            generator.writeStartObject();
            if (problem != null) {
                generator.writeStringField("ruleProblem", problem);
            }
            answer.explanation("before", before);
            if (after != null) {
                answer.explanation("after", after);
            }
            generator.writeEndObject();
        });
    }

    private void explanation(String name, Explanation explanation) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("servedBy", explanation.recommendation().servedBy());
        out.writeArrayFieldStart("products");
        for (ScoredProduct shown : explanation.recommendation().products()) {
            out.writeStartObject();
            product(shown.product());
            out.writeStringField("reason", shown.reason().kind().name());
            out.writeStringField("source", shown.reason().source());
            if (shown.reason().because().isPresent()) {
                out.writeStringField("because", name(shown.reason().because().get()));
            }
            out.writeNumberField("propensity", shown.propensity());
            out.writeEndObject();
        }
        out.writeEndArray();
        Set<ProductId> shown = explanation.recommendation().products().stream()
                .map(ScoredProduct::product)
                .collect(Collectors.toSet());
        out.writeArrayFieldStart("units");
        for (Explanation.UnitTrace unit : explanation.units()) {
            out.writeStartObject();
            out.writeStringField("unit", unit.unit());
            out.writeNumberField("candidates", unit.candidates().size());
            out.writeArrayFieldStart("traces");
            int others = 0;
            for (Explanation.Candidate candidate : unit.candidates()) {
                if (shown.contains(candidate.product()) || !candidate.notes().isEmpty() || others++ < OTHERS) {
                    trace(candidate);
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void trace(Explanation.Candidate candidate) throws IOException {
        out.writeStartObject();
        product(candidate.product());
        out.writeObjectFieldStart("proposed");
        for (Map.Entry<String, Double> score : candidate.proposed().entrySet()) {
            out.writeNumberField(score.getKey(), score.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("models");
        for (Map.Entry<String, List<Contribution>> source :
                candidate.contributions().entrySet()) {
            for (Contribution one : source.getValue()) {
                out.writeStartObject();
                out.writeStringField("model", one.member());
                out.writeNumberField("raw", one.raw());
                out.writeNumberField("share", one.share());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        out.writeNumberField("blended", candidate.blended());
        out.writeNumberField("reranked", candidate.reranked());
        out.writeArrayFieldStart("places");
        for (Explanation.Place place : candidate.places()) {
            out.writeString(place.stage() + " " + place.place());
        }
        out.writeEndArray();
        if (candidate.removedBy().isPresent()) {
            out.writeStringField("removedBy", candidate.removedBy().get());
        }
        out.writeArrayFieldStart("notes");
        for (String note : candidate.notes()) {
            out.writeString(note);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void product(ProductId product) throws IOException {
        out.writeNumberField("id", product.value());
        out.writeStringField("name", name(product));
    }

    private String name(ProductId product) {
        int number = catalog.indexOf(product);
        String name = number < 0 ? "" : catalog.name(number);
        return name.isEmpty() ? "Product " + product.value() : name;
    }

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private static String write(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            body.write(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
