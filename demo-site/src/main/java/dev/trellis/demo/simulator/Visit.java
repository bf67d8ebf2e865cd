package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One visit from the door to the till, or to the door again. */
final class Visit {

    private static final double RESUMES_CART = 0.5;
    private static final double CHECKS_OUT = 0.85;
    private static final int MOST_LINES = 7;

    private final Shopper shopper;
    private final boolean resolved;
    private final Assortment assortment;
    private final Eye eye;
    private final Draw draw;
    private final Trail trail;
    private final Set<Product> seen = new LinkedHashSet<>();
    private String shelf = "";

    Visit(Shopper shopper, Instant start, boolean resolved, Assortment assortment, Fashion fashion, Draw draw) {
        this.shopper = shopper;
        this.resolved = resolved;
        this.assortment = assortment;
        this.eye = new Eye(shopper, assortment, fashion, draw);
        this.draw = draw;
        boolean onPhone = draw.chance(shopper.persona().phone());
        this.trail = new Trail(shopper, shopper.device(onPhone), start, draw);
    }

    /** Its steps in order, at least one; the shopper remembers the visit afterwards. */
    List<Event> walk() {
        if (shopper.account().isPresent() && draw.chance(0.5)) {
            trail.step(new Action.LoggedIn());
        }
        boolean cartOnly = !shopper.cart().isEmpty() && draw.chance(RESUMES_CART);
        if (!cartOnly) {
            Optional<Product> due = shopper.due(trail.at()).filter(p -> assortment.shown(p, trail.at()));
            if (due.isPresent()) {
                look(due.get());
                add(due.get());
            } else {
                browse(eye.shelf(trail.at()));
            }
            int detours = draw.repeats(0.16, 2);
            for (int i = 0; i < detours; i++) {
                browse(eye.shelf(trail.at()));
            }
        }
        settle();
        shopper.left(trail.at(), shelf);
        return trail.events();
    }

    private void browse(String onShelf) {
        shelf = onShelf;
        Optional<Product> first = eye.next(shelf, seen, Optional.empty(), trail.at());
        if (first.isEmpty()) {
            return;
        }
        enter(first.get());
        List<Product> looked = new ArrayList<>(List.of(first.get()));
        look(first.get());
        int more = draw.repeats(resolved ? 0.8 : 0.6, 8);
        for (int i = 0; i < more; i++) {
            Optional<Product> next = eye.next(shelf, seen, first, trail.at());
            next.ifPresent(p -> {
                look(p);
                looked.add(p);
            });
        }
        boolean wanted = resolved || draw.chance(shopper.persona().buys() * Math.min(1, 0.7 + 0.15 * looked.size()));
        Product best = looked.stream()
                .max(Comparator.comparingDouble(p -> eye.liking(p, trail.at())))
                .orElseThrow();
        boolean added = wanted && add(best);
        complete(best, added ? 0.55 : 0.22, added);
    }

    /** How they came upon it: the front page, the shelf, the search box, or straight from elsewhere. */
    private void enter(Product sought) {
        boolean fresh = trail.events().size() <= 1;
        if (fresh && draw.chance(0.5)) {
            trail.step(new Action.OpenedHome());
        }
        double way = draw.unit();
        if (way < 0.5) {
            trail.step(new Action.OpenedCategory(assortment.category(sought)));
        } else if (way < 0.75) {
            trail.step(new Action.Searched(SearchWords.toFind(sought, draw)));
        }
    }

    /** A mat for the tent, a bag for the mat. */
    private void complete(Product start, double curiosity, boolean mayAdd) {
        Product current = start;
        double left = curiosity;
        while (draw.chance(left)) {
            Optional<Product> next = eye.companion(current, seen, trail.at());
            if (next.isEmpty()) {
                return;
            }
            look(next.get());
            if (mayAdd && draw.chance(0.5) && add(next.get())) {
                current = draw.chance(0.5) ? next.get() : start;
            }
            left *= 0.85;
        }
    }

    private void look(Product product) {
        seen.add(product);
        trail.step(new Action.ViewedProduct(product));
    }

    private boolean add(Product product) {
        boolean there = shopper.cart().stream().anyMatch(l -> l.product().equals(product));
        Optional<Line> line =
                there || shopper.cart().size() >= MOST_LINES ? Optional.empty() : eye.line(product, trail.at());
        line.ifPresent(l -> {
            shopper.cart().add(l);
            trail.step(new Action.AddedToCart(l));
        });
        return line.isPresent();
    }

    private void settle() {
        List<Line> cart = shopper.cart();
        if (cart.isEmpty()) {
            // A look at the front page, or at a cart that turned out to be sold out.
            if (trail.events().stream().allMatch(e -> e.action() instanceof Action.LoggedIn)) {
                trail.step(new Action.OpenedHome());
            }
            return;
        }
        trail.step(new Action.OpenedCart());
        cart.removeIf(line -> {
            boolean gone = assortment.buyable(line.product(), trail.at()).isEmpty();
            boolean out = gone || !resolved && draw.chance(0.09);
            if (out) {
                trail.step(new Action.RemovedFromCart(line));
            }
            return out;
        });
        boolean pays = shopper.account().isPresent() && (resolved || draw.chance(CHECKS_OUT));
        if (pays && !cart.isEmpty()) {
            if (!trail.loggedIn()) {
                trail.step(new Action.LoggedIn());
            }
            List<Line> bought = List.copyOf(cart);
            bought.forEach(line -> shopper.bought(line, trail.at(), draw));
            cart.clear();
            trail.step(new Action.Bought(bought));
        }
    }
}
