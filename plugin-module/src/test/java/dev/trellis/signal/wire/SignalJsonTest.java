package dev.trellis.signal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trellis.VisitorId;
import dev.trellis.contract.RandomSignals;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.PageType;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignalJsonTest {

    private static final long SEED = 20260301;
    private static final String VIEW =
            """
            {"schema_version":2,"event_id":"00000000-0000-0001-0000-000000000000","event_type":"view_item",
             "occurred_at":"2026-03-01T12:00:00Z","received_at":"2026-03-01T12:00:01Z",
             "visitor_id":"00000000-0000-0000-0000-000000000007","session_id":"00000000-0000-0000-0000-000000000008",
             "site":"shop","locale":"en-US","consent":"granted","items":[{"product_id":5}]}""";

    @ParameterizedTest
    @EnumSource(SignalType.class)
    void every_kind_comes_back_as_it_was_written(SignalType type) throws Exception {
        RandomSignals signals = new RandomSignals(SEED + type.ordinal());
        for (int i = 0; i < 200; i++) {
            Signal signal = signals.next(type);
            assertThat(SignalJson.read(SignalJson.write(signal))).isEqualTo(signal);
        }
    }

    @Test
    void half_a_character_from_a_browser_is_written_as_a_question_mark() throws Exception {
        Signal view = new TestSignals().opened(VisitorId.random(), "/tents\ud83d");

        assertThat(SignalJson.read(SignalJson.write(view)))
                .isInstanceOfSatisfying(
                        Signal.PageView.class, read -> assertThat(read.path()).isEqualTo("/tents?"));
    }

    @Test
    void version_1_is_still_read() throws Exception {
        String old = VIEW.replace("\"schema_version\":2", "\"schema_version\":1,\"page_type\":\"PRODUCT\"")
                .replace("granted", "GRANTED");

        Signal signal = SignalJson.read(bytes(old));

        assertThat(signal.header().consent()).isEqualTo(Consent.GRANTED);
        assertThat(signal.header().context()).isEqualTo(Context.of(PageType.PRODUCT));
    }

    @Test
    void fields_of_nobodys_are_ignored() throws Exception {
        assertThat(SignalJson.read(bytes(VIEW.replace("{\"schema", "{\"colour\":{\"of\":[1,null]},\"schema"))))
                .isInstanceOf(Signal.ViewItem.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schema_version\":2     | \"schema_version\":3       | UNKNOWN_VERSION | schema_version",
                "\"schema_version\":2     | \"schema_version\":\"2\"   | UNKNOWN_VERSION | schema_version",
                "\"schema_version\":2     | \"x\":2                    | MISSING_FIELD   | schema_version",
                "view_item                | view_itme                  | UNKNOWN_TYPE    | event_type",
                "view_item                | VIEW_ITEM                  | UNKNOWN_TYPE    | event_type",
                "00000000-0000-0001-0000-000000000000 | 0-0-1-0-0      | WRONG_TYPE      | event_id",
                "2026-03-01T12:00:00Z     | yesterday                  | WRONG_TYPE      | occurred_at",
                "2026-03-01T12:00:00Z     | +292278994-08-17T07:12:55Z | OUT_OF_RANGE    | occurred_at",
                "\"shop\"                 | 5                          | WRONG_TYPE      | site",
                "granted                  | perhaps                    | OUT_OF_RANGE    | consent",
                "\"product_id\":5         | \"product_id\":5.5         | OUT_OF_RANGE    | items[0].product_id",
                "\"product_id\":5         | \"product_id\":-1          | OUT_OF_RANGE    | items[0].product_id",
                "\"product_id\":5         | \"product_id\":1e999999999 | OUT_OF_RANGE    | items[0].product_id",
                "\"product_id\":5         | \"sku_id\":5               | MISSING_FIELD   | items[0].product_id",
                "[{\"product_id\":5}]     | []                         | MISSING_FIELD   | items",
                "[{\"product_id\":5}]     | [5]                        | WRONG_TYPE      | items",
                "\"items\"                | \"visits\"                 | MISSING_FIELD   | items",
            })
    void what_is_wrong_is_named(String right, String wrong, RejectionReason reason, String field) {
        MalformedSignalException problem = catchThrowableOfType(
                MalformedSignalException.class, () -> SignalJson.read(bytes(VIEW.replace(right, wrong))));

        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.field()).isEqualTo(field);
    }

    @Test
    void nothing_that_can_be_sent_does_worse_than_be_refused() {
        Random random = new Random(SEED);
        RandomSignals signals = new RandomSignals(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] json = SignalJson.write(signals.next());
            for (int change = random.nextInt(4); change >= 0; change--) {
                json[random.nextInt(json.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : '"');
            }
            try {
                SignalJson.read(json);
            } catch (MalformedSignalException e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    @Test
    void deep_nesting_is_no_json_to_us() {
        assertThatThrownBy(() -> SignalJson.read(bytes("[".repeat(100_000)))).hasMessageContaining("no JSON");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
