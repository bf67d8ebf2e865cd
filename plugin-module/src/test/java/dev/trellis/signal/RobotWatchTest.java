package dev.trellis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.contract.TestSignals;
import dev.trellis.signal.SignalIntake.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RobotWatchTest {

    private static final long SEED = 20260501;
    private static final Clock CLOCK = Clock.fixed(TestSignals.NOON, ZoneOffset.UTC);

    private final RobotWatch watch = new RobotWatch(RobotLimits.DEFAULT, 1_000, CLOCK);
    private final VisitorId visitor = VisitorId.random();
    private final Random random = new Random(SEED);

    @Test
    void who_opens_more_pages_than_a_person_for_two_minutes_is_a_robot_from_then_on() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            outcomes.add(watch.check(page(visitor, i * 700L + random.nextInt(600))));
        }

        assertThat(outcomes.subList(0, 100)).containsOnly(Outcome.ACCEPTED);
        assertThat(outcomes.get(199)).isEqualTo(Outcome.BOT);
        assertThat(watch.check(page(visitor, 3_600_000))).isEqualTo(Outcome.BOT);
        assertThat(watch.check(product(visitor, 3_600_001, 1))).isEqualTo(Outcome.BOT);
    }

    @Test
    void one_busy_minute_makes_no_robot() {
        for (int i = 0; i < 100; i++) {
            assertThat(watch.check(page(visitor, 1_000 + random.nextInt(50_000))))
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void who_looks_at_more_different_products_in_a_minute_than_a_person_is_a_robot() {
        for (int product = 0; product < 40; product++) {
            assertThat(watch.check(product(visitor, product, product))).isEqualTo(Outcome.ACCEPTED);
            assertThat(watch.check(product(visitor, product, product))).isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(watch.check(product(visitor, 50, 40))).isEqualTo(Outcome.BOT);
    }

    @Test
    void whatever_its_pace_a_machine_at_even_intervals_is_found_out() {
        for (int i = 0; i < 500; i++) {
            VisitorId machine = VisitorId.random();
            long pace = 1_500 + random.nextInt(50_000);
            Outcome last = Outcome.ACCEPTED;
            long at = random.nextInt(60_000);
            for (int page = 0; page < RobotLimits.DEFAULT.evenPages(); page++) {
                last = watch.check(page(machine, at));
                at += pace + Math.round(pace * 0.05 * random.nextGaussian());
            }
            assertThat(last).as("seed %d, visit %d, every %d ms", SEED, i, pace).isEqualTo(Outcome.BOT);
        }
    }

    /** Reading times of people are log-normal (Liu, White and Dumais, SIGIR 2010, look for even longer tails). */
    @Test
    void a_hasty_shopper_is_never_taken_for_a_machine() {
        for (int i = 0; i < 3_000; i++) {
            VisitorId shopper = VisitorId.random();
            double median = 2_000 + random.nextInt(20_000);
            double spread = 0.5 + random.nextDouble();
            long at = random.nextInt(60_000);
            for (int page = 0; page < 150; page++) {
                assertThat(watch.check(page(shopper, at)))
                        .as("seed %d, visit %d", SEED, i)
                        .isEqualTo(Outcome.ACCEPTED);
                assertThat(watch.check(product(shopper, at, random.nextInt(500))))
                        .isEqualTo(Outcome.ACCEPTED);
                at += Math.max(1_200, Math.round(median * Math.exp(spread * random.nextGaussian())));
            }
        }
    }

    @Test
    void a_page_reloaded_within_one_moment_is_no_rhythm() {
        for (int i = 0; i < 55; i++) {
            assertThat(watch.check(page(visitor, 5_000))).isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void late_signals_do_not_confuse_the_count() {
        for (int i = 0; i < 59; i++) {
            watch.check(page(visitor, 120_000 + i * 300L + random.nextInt(250)));
            assertThat(watch.check(page(visitor, random.nextInt(60_000)))).isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void who_pays_is_believed() {
        for (int product = 0; product < 100; product++) {
            watch.check(product(visitor, product, product));
        }
        Signal purchase = new Signal.Purchase(
                header(visitor, 200), 1, BigDecimal.TEN, Optional.of("USD"), List.of(Item.of(new ProductId(1))));

        assertThat(watch.check(purchase)).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void a_flood_of_visitors_stays_within_its_memory() {
        for (int i = 0; i < 50_000; i++) {
            watch.check(page(VisitorId.random(), i));
        }
        assertThat(watch.watched()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void a_limit_that_makes_no_sense_is_named() {
        assertThatThrownBy(() -> new RobotLimits(60, 0, 40))
                .hasMessageContaining("trellis.robots.products-a-minute is 0");
    }

    private static Signal page(VisitorId visitor, long at) {
        return new Signal.PageView(header(visitor, at), "/");
    }

    private static Signal product(VisitorId visitor, long at, long product) {
        return new Signal.ViewItem(header(visitor, at), Item.of(new ProductId(product)));
    }

    private static SignalHeader header(VisitorId visitor, long at) {
        Instant when = TestSignals.NOON.plusMillis(at);
        return new SignalHeader(
                UUID.randomUUID(),
                when,
                when,
                visitor,
                new UUID(1, 1),
                Optional.empty(),
                "shop",
                "en",
                Consent.GRANTED,
                Context.of(PageType.OTHER));
    }
}
