package dev.trellis.contract;

import dev.trellis.CustomerId;
import dev.trellis.ProductId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Campaign;
import dev.trellis.signal.Channel;
import dev.trellis.signal.Consent;
import dev.trellis.signal.ConsentScope;
import dev.trellis.signal.Context;
import dev.trellis.signal.Details;
import dev.trellis.signal.Device;
import dev.trellis.signal.Item;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.PageType;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.ReferrerKind;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalHeader;
import dev.trellis.signal.SignalType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Valid signals of every kind with whatever fields it may have, in the hour after {@link TestSignals#NOON}. */
public final class RandomSignals {

    private static final String LETTERS = "abcxyzÄß漢字🙂 \"\\/<>&%_-.\t";

    private final Random random;

    public RandomSignals(long seed) {
        this.random = new Random(seed);
    }

    public Signal next() {
        return next(one(SignalType.values()));
    }

    public Signal next(SignalType type) {
        try {
            return details(type).signal(type, header(type));
        } catch (MalformedSignalException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignalHeader header(SignalType type) {
        var at = TestSignals.NOON.plusMillis(random.nextInt(3_600_000));
        Optional<CustomerId> customer = type == SignalType.LOGIN
                ? Optional.of(new CustomerId(random.nextInt(1000)))
                : maybe(() -> new CustomerId(random.nextInt(1000)));
        return new SignalHeader(
                uuid(),
                at,
                at.plusMillis(random.nextInt(5000)),
                new VisitorId(uuid()),
                uuid(),
                customer,
                text(100),
                "en-US",
                Consent.GRANTED,
                context(),
                random.nextInt(4) == 0 ? Map.of(text(64), text(64), "blend", "b") : Map.of(),
                random.nextInt(10) == 0 ? Optional.of(uuid()) : Optional.empty());
    }

    private Context context() {
        return new Context(
                one(PageType.values()),
                one(Channel.values()),
                one(Device.values()),
                maybe(() -> text(50)),
                one(ReferrerKind.values()),
                maybe(() -> new Campaign(
                        Optional.of(text(100)),
                        maybe(() -> text(100)),
                        maybe(() -> text(100)),
                        maybe(() -> text(100)),
                        maybe(() -> text(100)))),
                maybe(() -> "DE"),
                maybe(() -> "BE"),
                maybe(() -> "Europe/Berlin"),
                random.nextInt(10) == 0);
    }

    private Details details(SignalType type) {
        return switch (type) {
            case PAGE_VIEW -> details(List.of(), text(500), null, null);
            case VIEW_ITEM, ADD_TO_CART, REMOVE_FROM_CART, ADD_TO_WISHLIST -> details(items(1, 1), null, null, null);
            case VIEW_ITEM_LIST ->
                new Details(
                        items(0, 30),
                        null,
                        maybe(() -> random.nextLong() >>> 1).orElse(null),
                        text(100),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of());
            case SELECT_ITEM ->
                new Details(
                        items(1, 1),
                        null,
                        null,
                        maybe(() -> text(100)).orElse(null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of());
            case SEARCH -> details(List.of(), null, "tent" + text(190), null);
            case BEGIN_CHECKOUT ->
                new Details(
                        items(0, 5),
                        null,
                        null,
                        null,
                        null,
                        null,
                        amount(),
                        "USD",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of());
            case PURCHASE, REFUND ->
                new Details(
                        items(1, 5),
                        null,
                        null,
                        null,
                        null,
                        random.nextLong() >>> 1,
                        amount(),
                        "USD",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of());
            case RATE_ITEM ->
                new Details(
                        items(1, 1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        random.nextInt(11) / 2.0,
                        null,
                        null,
                        null,
                        Set.of());
            case ENGAGEMENT_PING ->
                new Details(
                        items(0, 1),
                        text(500),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        random.nextInt(9000) / 10.0,
                        random.nextInt(101),
                        null,
                        Set.of());
            case CONSENT_UPDATE ->
                new Details(
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "7",
                        random.nextBoolean() ? Set.of(ConsentScope.values()) : Set.of());
            case VIEW_CART, LOGIN -> Details.NONE;
            default -> details(items(0, 12), null, null, new RecommendationRef(uuid(), text(100), random.nextInt(30)));
        };
    }

    private static Details details(List<Item> items, String path, String term, RecommendationRef recommendation) {
        return new Details(
                items, path, null, null, term, null, null, null, recommendation, null, null, null, null, Set.of());
    }

    private List<Item> items(int least, int most) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(i -> new Item(
                        new ProductId(random.nextInt(10_000)),
                        maybe(() -> random.nextLong() >>> 1),
                        1 + random.nextInt(5),
                        maybe(this::amount),
                        maybe(() -> "USD")))
                .toList();
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(100 + random.nextInt(1_000_000), 2);
    }

    private String text(int longest) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("t");
        int length = random.nextInt(Math.min(longest, 60) / 2);
        random.ints(length, 0, letters.length).forEach(i -> text.appendCodePoint(letters[i]));
        return text.append("t").toString();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
