package dev.trellis.demo.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.launcher.DemoStore;
import dev.trellis.demo.simulator.Passers;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveVisitIT {

    private static final int MOST_VISITS = 40;

    private final DemoStore store = DemoStore.shared();

    @Test
    void simulated_shoppers_look_around_and_buy_without_a_problem() throws Exception {
        Tally tally = new Tally();
        Passers passers = new Passers(Catalogue.load(), Clock.systemUTC(), 1);

        for (int i = 0; i < MOST_VISITS && tally.orders() == 0; i++) {
            new LiveVisit(new Browser(store.uri(), new Pace(50), tally), tally).play(passers.next());
        }

        assertThat(tally.clean()).as(tally.summary()).isTrue();
        assertThat(tally.orders()).isPositive();
    }

    @Test
    void the_demo_shopper_finds_the_orders_of_the_past_half_year() {
        var browser = new dev.trellis.demo.launcher.Browser(store.uri());
        browser.get("/login");
        browser.post(
                "/login_post.htm", Map.of("j_username", "shopper@fernhollow.example", "j_password", store.password()));

        var orders = browser.get("/account/orders");

        assertThat(orders.statusCode()).isEqualTo(200);
        assertThat(orders.body().split("/account/orders/20")).hasSizeGreaterThan(4);
    }
}
