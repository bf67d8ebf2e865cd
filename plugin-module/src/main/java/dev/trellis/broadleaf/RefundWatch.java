package dev.trellis.broadleaf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trellis.jpa.Purchases;
import dev.trellis.signal.Context;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalIntake;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Turns what the store's tables say of refunds and cancellations into {@code refund} signals of the visitor whose
 * purchase is known: a refund arises in the admin or at a payment provider, where there is no visitor. Without a purchase
 * signal there is none, so that consent holds here too. ADR 7 says what is covered.
 */
final class RefundWatch implements Runnable {

    /** A node that was down for longer misses what happened before. */
    private static final Duration BACK = Duration.ofDays(7);

    private static final int MOST = 1_000;

    private final MoneyBackSource rows;
    private final Purchases purchases;
    private final SignalIntake intake;
    private final Clock clock;
    private final Cache<UUID, Boolean> settled =
            Caffeine.newBuilder().maximumSize(10 * MOST).executor(Runnable::run).build();

    RefundWatch(MoneyBackSource rows, Purchases purchases, SignalIntake intake, Clock clock) {
        this.rows = rows;
        this.purchases = purchases;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void run() {
        List<MoneyBack> found = rows.since(clock.instant().minus(BACK), MOST);
        Map<Long, BigDecimal> paidBack = found.stream()
                .filter(back -> !back.isCancellation())
                .collect(Collectors.groupingBy(
                        MoneyBack::order, Collectors.reducing(BigDecimal.ZERO, MoneyBack::amount, BigDecimal::add)));
        for (MoneyBack back : found) {
            if (settled.getIfPresent(back.event()) == null) {
                settle(back, paidBack.getOrDefault(back.order(), BigDecimal.ZERO));
            }
        }
    }

    private void settle(MoneyBack back, BigDecimal paidBack) {
        Optional<Signal.Purchase> purchase = purchases.find(PurchaseActivity.eventOf(back.order()));
        boolean counted = !back.isCancellation() && purchases.has(MoneyBack.cancellationOf(back.order()));
        if (purchase.isPresent() && !counted) {
            BigDecimal value = back.isCancellation()
                    ? purchase.get().value().subtract(paidBack)
                    : back.amount().abs();
            if (value.signum() > 0
                    && intake.accept(refund(back, purchase.get(), value)) == SignalIntake.Outcome.DROPPED) {
                return;
            }
        }
        settled.put(back.event(), Boolean.TRUE);
    }

    private Signal refund(MoneyBack back, Signal.Purchase purchase, BigDecimal value) {
        SignalHeader bought = purchase.header();
        Instant now = clock.instant();
        SignalHeader header = new SignalHeader(
                back.event(),
                back.at().isAfter(now) ? now : back.at(),
                now,
                bought.visitor(),
                bought.session(),
                bought.customer(),
                bought.site(),
                bought.locale(),
                bought.consent(),
                Context.of(PageType.OTHER));
        boolean whole = back.isCancellation() || value.compareTo(purchase.value()) >= 0;
        List<Item> items = whole ? purchase.items() : List.of();
        return new Signal.Refund(header, purchase.order(), value, purchase.currency(), items);
    }
}
