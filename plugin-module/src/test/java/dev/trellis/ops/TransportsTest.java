package dev.trellis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.signal.Signal;
import dev.trellis.store.SignalTransport;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransportsTest {

    private static SignalTransport transport(String name) {
        return new SignalTransport() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void send(List<Signal> batch) {}
        };
    }

    @Test
    void aTransportIsChosenByItsName() {
        SignalTransport direct = transport("direct");

        assertThat(Transports.named("direct", List.of(direct, transport("kafka"))))
                .isSameAs(direct);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Transports.named("kaffka", List.of(transport("direct"), transport("kafka"))))
                .hasMessageContaining("trellis.transport")
                .hasMessageContaining("'kaffka'")
                .hasMessageContaining("direct, kafka");
    }

    @Test
    void aNameThatTwoHaveIsRefused() {
        assertThatThrownBy(() -> Transports.named("kafka", List.of(transport("kafka"), transport("kafka"))))
                .hasMessageContaining("2 times");
    }
}
