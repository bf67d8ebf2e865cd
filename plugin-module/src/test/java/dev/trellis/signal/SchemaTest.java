package dev.trellis.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.trellis.contract.RandomSignals;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.wire.SignalJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schema and what is really taken are the same. */
class SchemaTest {

    private static final long SEED = 20261121;
    private static final int DOCUMENTS = Integer.getInteger("trellis.schema.documents", 20_000);
    private static final Instant NOW = TestSignals.NOON.plus(Duration.ofHours(2));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "7",
            "3.5",
            "1.0",
            "101",
            "100000",
            "100001",
            "86401",
            "1001",
            "1e13",
            "9223372036854775807",
            "9223372036854775808",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"view_item\"",
            "\"purchase\"",
            "\"login\"",
            "\"granted\"",
            "\"GRANTED\"",
            "\"USD\"",
            "\"usd\"",
            "\"DE\"",
            "\"D\"",
            "\"2026-03-01T12:00:00Z\"",
            "\"2026-03-01\"",
            "\"noon\"",
            "\"00000000-0000-4000-8000-000000000007\"",
            "\"0-0-0-0-7\"",
            "\"" + "x".repeat(101) + "\"",
            "\"" + "x".repeat(501) + "\"",
            "[]",
            "{}",
            "[1]",
            "[{}]",
            "[{\"product_id\":5}]",
            "[{\"product_id\":5},{\"product_id\":6}]",
            "[{\"product_id\":5,\"quantity\":0}]",
            "{\"request_id\":\"00000000-0000-4000-8000-000000000007\",\"unit\":\"trending\"}",
            "{\"page_type\":\"home\"}");

    @ParameterizedTest
    @EnumSource(SignalType.class)
    void whatIsWrittenFollowsTheSchema(SignalType type) throws IOException {
        RandomSignals signals = new RandomSignals(SEED + type.ordinal());
        for (int i = 0; i < 200; i++) {
            JsonNode written = JSON.readTree(SignalJson.write(signals.next(type)));
            assertThat(SCHEMA.validate(written)).as(written.toString()).isEmpty();
        }
    }

    @Test
    void theSchemaAndTheParserTakeAndRefuseTheSame() throws IOException {
        System.out.println("Seed of the documents: " + SEED);
        Random random = new Random(SEED);
        RandomSignals signals = new RandomSignals(SEED);
        List<String> differences = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            ObjectNode document = (ObjectNode) JSON.readTree(SignalJson.write(signals.next()));
            for (int change = random.nextInt(2); change >= 0; change--) {
                mutate(document, random);
            }
            String why = refusal(document);
            Set<ValidationMessage> messages = SCHEMA.validate(withoutNulls(document.deepCopy()));
            refused += messages.isEmpty() ? 0 : 1;
            if (why.isEmpty() != messages.isEmpty()) {
                differences.add("parser: '" + why + "', schema: " + messages + ", " + document);
            }
        }
        System.out.println(DOCUMENTS + " documents, " + refused + " of them refused");
        assertThat(differences).isEmpty();
        assertThat(refused).isBetween(DOCUMENTS / 10, DOCUMENTS * 9 / 10);
    }

    /** Empty if it is taken. */
    private static String refusal(ObjectNode document) throws IOException {
        try {
            SignalRules.check(
                    SignalJson.read(JSON.writeValueAsBytes(document)),
                    NOW,
                    TestSignals.NOON.minus(Duration.ofDays(4_000)));
            return "";
        } catch (MalformedSignalException e) {
            return e.getMessage();
        }
    }

    private static void mutate(ObjectNode document, Random random) throws IOException {
        ObjectNode object = document;
        while (true) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty()) {
                return;
            }
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = object.get(name);
            JsonNode inside = value instanceof ArrayNode array && !array.isEmpty() ? array.get(0) : value;
            if (inside instanceof ObjectNode deeper && random.nextBoolean()) {
                object = deeper;
            } else if (random.nextInt(4) == 0) {
                // What the store itself fills in is optional in the schema only.
                if (!FILLED_IN.contains(name)) {
                    object.remove(name);
                }
                return;
            } else {
                JsonNode other = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
                // A whole 1 as the version is another version's form.
                boolean oldForm = name.equals("schema_version") && other.asDouble() == 1;
                if (!oldForm && !(FILLED_IN.contains(name) && other.isNull())) {
                    object.set(name, other);
                }
                return;
            }
        }
    }

    private static final Set<String> FILLED_IN =
            Set.of("received_at", "visitor_id", "session_id", "site", "locale", "consent");

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(SchemaTest::withoutNulls);
        return node;
    }

    private static JsonSchema schema() {
        try (InputStream in = SignalJson.class.getResourceAsStream("/dev/trellis/signal/signal-2.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            in,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
