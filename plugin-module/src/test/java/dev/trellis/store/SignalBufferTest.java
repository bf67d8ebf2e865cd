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

    @Test
    void aPageViewMakesRoomForAnOrder() {
        SignalBuffer buffer = new SignalBuffer(2);
        Signal view = shop.viewed(ANNA, 1);
        Signal order = shop.bought(ANNA, 900, 1);
        buffer.add(shop.opened(ANNA, "/"));
        buffer.add(view);

        assertThat(buffer.add(order)).isEqualTo(SignalBuffer.Added.KEPT_FOR_ANOTHER);

        assertThat(buffer.take(10)).containsExactlyInAnyOrder(order, view);
    }

    @Test
    void aPageViewFindsNoRoomAmongMoreValuableSignals() {
        SignalBuffer buffer = new SignalBuffer(1);
        buffer.add(shop.added(ANNA, 1));

        assertThat(buffer.add(shop.opened(ANNA, "/"))).isEqualTo(SignalBuffer.Added.REFUSED);
    }

    @Test
    void noOrderIsEverTurnedAway() {
        SignalBuffer buffer = new SignalBuffer(3);

        for (int order = 0; order < 10; order++) {
            assertThat(buffer.add(shop.bought(ANNA, order, 1))).isNotEqualTo(SignalBuffer.Added.REFUSED);
        }

        assertThat(buffer.take(100)).hasSize(10);
    }

    @Test
    void whateverComesTheBoundHoldsAndEverySignalIsAccountedFor() {
        Random random = new Random(5);
        SignalBuffer buffer = new SignalBuffer(50);
        int offered = 0;
        int orders = 0;
        int gone = 0;
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
            gone += buffer.add(signal) == SignalBuffer.Added.KEPT ? 0 : 1;
            if (random.nextInt(40) == 0) {
                taken.addAll(buffer.take(random.nextInt(60)));
            }
            assertThat(buffer.size()).isLessThanOrEqualTo(50 + orders);
        }
        taken.addAll(buffer.take(Integer.MAX_VALUE));

        assertThat(taken).hasSize(offered - gone).doesNotHaveDuplicates();
        assertThat(taken.stream().filter(signal -> signal.type() == SignalType.PURCHASE))
                .hasSize(orders);
    }
}
