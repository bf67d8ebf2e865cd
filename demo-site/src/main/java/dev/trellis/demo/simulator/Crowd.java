package dev.trellis.demo.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody who visits the shop in the half-year. */
final class Crowd {

    private static final double STAYS = 0.72;

    private final List<Persona> personas = Persona.all();
    private final Accounts accounts;
    private final Instant begin;
    private final Instant now;
    private final Draw draw;

    Crowd(Instant begin, Instant now, long seed) {
        this.accounts = new Accounts(begin, now);
        this.begin = begin;
        this.now = now;
        this.draw = new Draw(seed);
    }

    /** The demo shopper first, then those with an account, then those without. */
    List<Shopper> gather(int withAccount, int without) {
        List<Shopper> shoppers = new ArrayList<>();
        // Without eagerness of their own: comes at the fixed times in Arrivals.
        Persona camper = personas.get(0);
        shoppers.add(new Shopper(
                0,
                Optional.of(accounts.demo(draw)),
                camper,
                new Taste(camper, personas.get(3), 0.8, draw),
                0,
                begin,
                now,
                draw));
        for (int i = 1; i <= withAccount; i++) {
            Account account = accounts.invent(i, draw);
            Instant from = account.registered().isAfter(begin) ? account.registered() : begin;
            shoppers.add(shopper(i, Optional.of(account), from));
        }
        for (int i = 1; i <= without; i++) {
            shoppers.add(shopper(withAccount + i, Optional.empty(), begin));
        }
        return List.copyOf(shoppers);
    }

    /** Somebody of no history who could pay. */
    Shopper passer(int number) {
        return shopper(number, Optional.of(accounts.invent(number, draw)), begin);
    }

    private Shopper shopper(int number, Optional<Account> account, Instant from) {
        Persona main = draw.weighted(personas, Persona::share).orElseThrow();
        Persona second = draw.weighted(personas, Persona::share).orElseThrow();
        Taste taste = new Taste(main, second, 0.7 + 0.25 * draw.unit(), draw);
        double eagerness = main.visits() * draw.noise(0.75) * (account.isPresent() ? 1 : 0.26);
        Instant until = draw.chance(STAYS)
                ? now.plus(Duration.ofDays(1))
                : from.plus(Duration.ofMinutes(
                        (long) (draw.unit() * Duration.between(from, now).toMinutes())));
        return new Shopper(number, account, main, taste, eagerness, from, until, draw);
    }
}
