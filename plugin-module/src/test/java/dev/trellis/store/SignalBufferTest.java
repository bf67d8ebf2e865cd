package dev.trellis.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalBufferTest {

    private static final VisitorId ANNA = VisitorId.random();

    private final TestSignals shop = new TestSignals();
    private final List<Signal> givenUp = new ArrayList<>();

    @Test
    void aPageViewMakesRoomForAnOrder() {
        SignalBuffer buffer = new SignalBuffer(2, givenUp::add);
        Signal view = shop.viewed(ANNA, 1);
        Signal order = shop.bought(ANNA, 900, 1);
        buffer.add(shop.opened(ANNA, "/"));
        buffer.add(view);

        assertThat(buffer.add(order)).isTrue();

        assertThat(givenUp).extracting(Signal::type).containsExactly(SignalType.PAGE_VIEW);
        assertThat(buffer.take(10)).containsExactlyInAnyOrder(order, view);
    }

    @Test
    void aPageViewFindsNoRoomAmongMoreValuableSignals() {
        SignalBuffer buffer = new SignalBuffer(1, givenUp::add);
        buffer.add(shop.added(ANNA, 1));

        assertThat(buffer.add(shop.opened(ANNA, "/"))).isFalse();
    }

    @Test
    void noOrderIsEverTurnedAway() {
        SignalBuffer buffer = new SignalBuffer(3, givenUp::add);

        for (int order = 0; order < 10; order++) {
            assertThat(buffer.add(shop.bought(ANNA, order, 1))).isTrue();
        }

        assertThat(buffer.take(100)).hasSize(10);
    }

    @Test
    void whateverComesTheBoundHoldsAndEverySignalIsAccountedFor() {
        Random random = new Random(5);
        SignalBuffer buffer = new SignalBuffer(50, givenUp::add);
        int offered = 0;
        int orders = 0;
        List<Signal> taken = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Signal signal =
                    switch (random.nextInt(5)) {
                        case 0 -> shop.viewed(ANNA, i);
                        case 1 -> shop.added(ANNA, i);
                        case 2 -> shop.bought(ANNA, i, i);
                        default -> shop.opened(ANNA, "/");
                    };
            offered++;
            orders += signal.type() == SignalType.PURCHASE ? 1 : 0;
            buffer.add(signal);
            if (random.nextInt(40) == 0) {
                taken.addAll(buffer.take(random.nextInt(60)));
            }
            assertThat(buffer.size()).isLessThanOrEqualTo(50 + orders);
        }
        taken.addAll(buffer.take(Integer.MAX_VALUE));

        assertThat(taken).hasSize(offered - givenUp.size()).doesNotHaveDuplicates();
        assertThat(taken.stream().filter(signal -> signal.type() == SignalType.PURCHASE))
                .hasSize(orders);
    }
}
