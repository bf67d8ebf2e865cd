package dev.trellis.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trellis.signal.MalformedSignalException;
import java.io.IOException;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param ignored of somebody who may not be known, or of a program
 * @param dropped for which there was no room
 */
record Receipt(int accepted, int duplicates, int ignored, int dropped, List<Rejected> rejected) {

    /** @param index in the batch, from 0 */
    record Rejected(int index, MalformedSignalException problem) {}

    boolean nothingGood() {
        return !rejected.isEmpty() && accepted + duplicates + ignored == 0;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("accepted", accepted);
        json.writeNumberField("duplicates", duplicates);
        json.writeNumberField("ignored", ignored);
        json.writeArrayFieldStart("rejected");
        for (Rejected one : rejected) {
            json.writeStartObject();
            json.writeNumberField("index", one.index());
            json.writeStringField("reason", one.problem().reason().wireName());
            json.writeStringField("field", one.problem().field());
            json.writeStringField("detail", one.problem().detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
