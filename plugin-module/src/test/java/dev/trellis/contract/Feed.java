package dev.trellis.contract;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.TrainingData;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Shoppers who do one thing after another, known and new ones mixed, told step by step as online updates are. */
public final class Feed {

    private static final EventKind[] KINDS = {EventKind.VIEW, EventKind.ADD_TO_CART, EventKind.PURCHASE};

    private final List<Event> events = new ArrayList<>();

    /** As {@link dev.trellis.candidate.model.Updatable#updated} wants it. */
    public record Step(TrainingData before, TrainingData after) {}

    private record Event(int shopper, int item, EventKind kind) {}

    /** Some more events of shoppers and items below these numbers; popular items are the first. */
    public Step more(SplittableRandom random, int shoppers, int count, int items) {
        int known = events.size();
        for (int i = 0; i < count; i++) {
            int item = (int) (items * Math.pow(random.nextDouble(), 2));
            events.add(new Event(random.nextInt(shoppers), item, KINDS[random.nextInt(KINDS.length)]));
        }
        List<Integer> active = events.subList(known, events.size()).stream()
                .map(Event::shopper)
                .distinct()
                .toList();
        return new Step(data(active, known, items), data(active, events.size(), items));
    }

    public TrainingData all(int items) {
        List<Integer> everybody =
                events.stream().map(Event::shopper).distinct().sorted().toList();
        return data(everybody, events.size(), items);
    }

    /** The same groups before anything happened. */
    public static TrainingData nothing(TrainingData after) {
        return new TrainingData(
                new HistoriesBuilder().build(after.shoppers().groups(), after.items()),
                new HistoriesBuilder().build(after.visits().groups(), after.items()),
                after.content());
    }

    private TrainingData data(List<Integer> shoppers, int until, int items) {
        HistoriesBuilder builder = new HistoriesBuilder();
        for (int at = 0; at < until; at++) {
            Event event = events.get(at);
            if (shoppers.contains(event.shopper)) {
                builder.add(shoppers.indexOf(event.shopper), event.item, 1, at, event.kind);
            }
        }
        Histories histories = builder.build(shoppers.size(), items);
        return new TrainingData(histories, histories, ItemContent.NONE);
    }
}
