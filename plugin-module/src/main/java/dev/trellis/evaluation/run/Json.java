package dev.trellis.evaluation.run;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.evaluation.metric.Estimate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes the outcomes for other programs to read. All but {@code cost} is the same for the same data, options and seed. */
public final class Json implements AutoCloseable {

    private final JsonGenerator json;

    private Json(OutputStream out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json = new JsonFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }

    /** @param facts about the data and the command */
    public static void write(OutputStream out, Map<String, Object> facts, List<Outcome> outcomes) throws IOException {
        try (Json json = new Json(out)) {
            json.all(facts, outcomes);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void all(Map<String, Object> facts, List<Outcome> outcomes) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            json.writeObjectField(fact.getKey(), fact.getValue());
        }
        json.writeArrayFieldStart("models");
        for (Outcome outcome : outcomes) {
            one(outcome);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void one(Outcome outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField("model", outcome.model());
        json.writeFieldName("parameters");
        parameters(outcome.parameters());
        if (outcome.failure() == null) {
            json.writeObjectFieldStart("figures");
            for (Estimate estimate : outcome.estimates()) {
                json.writeObjectFieldStart(estimate.name());
                json.writeNumberField("value", estimate.value());
                json.writeNumberField("low", estimate.low());
                json.writeNumberField("high", estimate.high());
                json.writeEndObject();
            }
            json.writeEndObject();
            cost(outcome.cost());
        } else {
            json.writeStringField("failure", outcome.failure());
        }
        tried(outcome.tuned());
        json.writeEndObject();
    }

    private void cost(Cost cost) throws IOException {
        json.writeObjectFieldStart("cost");
        json.writeNumberField("trainSeconds", cost.trainSeconds());
        json.writeNumberField("cpuSeconds", cost.cpuSeconds());
        json.writeNumberField("peakBytes", cost.peakBytes());
        json.writeNumberField("liveBytes", cost.liveBytes());
        json.writeNumberField("modelBytes", cost.modelBytes());
        json.writeNumberField("p50Micros", cost.p50Micros());
        json.writeNumberField("p99Micros", cost.p99Micros());
        json.writeEndObject();
    }

    private void tried(List<Outcome.Tried> tried) throws IOException {
        json.writeArrayFieldStart("tried");
        for (Outcome.Tried one : tried) {
            json.writeStartObject();
            json.writeFieldName("parameters");
            parameters(one.parameters());
            if (Double.isFinite(one.figure())) {
                json.writeNumberField("figure", one.figure());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void parameters(Parameters parameters) throws IOException {
        json.writeStartObject();
        for (Parameter parameter : parameters.all()) {
            json.writeNumberField(parameter.name(), parameter.value());
        }
        json.writeEndObject();
    }
}
