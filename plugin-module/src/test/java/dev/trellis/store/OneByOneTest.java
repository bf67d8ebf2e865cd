package dev.trellis.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final VisitorId ANNA = VisitorId.random();

    private final TestSignals shop = new TestSignals();
    private final List<Signal> givenUp = new ArrayList<>();

    @Test
    void aStoreThatComesAndGoesCostsNoSignal() {
        Random luck = new Random(11);
        List<Signal> day =
                IntStream.range(0, 300).mapToObj(i -> shop.viewed(ANNA, i)).toList();
        List<Signal> batch = new ArrayList<>(day);
        List<Signal> arrived = new ArrayList<>();
        while (!batch.isEmpty()) {
            OneByOne.send(
                    batch,
                    some -> {
                        if (luck.nextInt(3) == 0) {
                            throw new StoreException("A connection was stale", null);
                        }
                        arrived.addAll(some);
                    },
                    givenUp::add);
        }

        assertThat(givenUp).isEmpty();
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(day);
    }

    @Test
    void whatTheStoreCannotHoldIsGivenUpAndNothingElse() {
        List<Signal> batch = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> shop.viewed(ANNA, i)).toList());
        List<Signal> bad = List.of(batch.get(0), batch.get(13));
        OneByOne.send(
                batch,
                some -> {
                    if (bad.contains(some.get(0))) {
                        throw new StoreException("A value does not fit", null, true);
                    }
                },
                givenUp::add);

        assertThat(givenUp).isEqualTo(bad);
        assertThat(batch).isEmpty();
    }
}
