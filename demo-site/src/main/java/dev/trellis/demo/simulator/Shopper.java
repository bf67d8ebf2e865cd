package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody who visits the shop, and what they remember of it. */
public final class Shopper {

    private final int number;
    private final Optional<Account> account;
    private final Persona persona;
    private final Taste taste;
    private final UUID computer;
    private final UUID phone;
    private final double eagerness;
    private final Instant from;
    private final Instant until;

    private final List<Line> cart = new ArrayList<>();
    private final Map<String, Instant> boughtFrom = new HashMap<>();
    private final Map<Product, Instant> restock = new LinkedHashMap<>();
    private String lastShelf = "";
    private Instant busyUntil = Instant.MIN;
    private int visits;

    Shopper(
            int number,
            Optional<Account> account,
            Persona persona,
            Taste taste,
            double eagerness,
            Instant from,
            Instant until,
            Draw draw) {
        this.number = number;
        this.account = account;
        this.persona = persona;
        this.taste = taste;
        this.eagerness = eagerness;
        this.from = from;
        this.until = until;
        this.computer = draw.uuid();
        this.phone = draw.uuid();
    }

    public int number() {
        return number;
    }

    /** Empty for a visitor who never registered. */
    public Optional<Account> account() {
        return account;
    }

    /** The name of the persona that shaped them most. */
    public String kind() {
        return persona.name();
    }

    Persona persona() {
        return persona;
    }

    Taste taste() {
        return taste;
    }

    List<Line> cart() {
        return cart;
    }

    int countVisit() {
        return visits++;
    }

    UUID device(boolean onPhone) {
        return onPhone ? phone : computer;
    }

    /** How often they come, relative to others. */
    double eagerness() {
        return eagerness;
    }

    /** Whether they know the shop already, still come, and are not in it at the moment. */
    boolean around(Instant at) {
        return !at.isBefore(from) && at.isBefore(until) && at.isAfter(busyUntil);
    }

    /** A tent lasts: wanting another from the same shelf comes back over four months. */
    double wants(String shelf, Instant at) {
        Instant bought = boughtFrom.get(shelf);
        double sated = bought == null
                ? 1
                : Math.min(1, 0.12 + Duration.between(bought, at).toDays() / 120.0);
        return taste.shelf(shelf) * sated * (shelf.equals(lastShelf) ? 2.5 : 1);
    }

    /** Something used up by now. */
    Optional<Product> due(Instant at) {
        return restock.entrySet().stream()
                .filter(e -> e.getValue().isBefore(at))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void bought(Line line, Instant at, Draw draw) {
        boughtFrom.put(Assortment.shelf(line.product()), at);
        restock.remove(line.product());
        if (Consumables.usedUp(line.product()) && draw.chance(0.6)) {
            restock.put(line.product(), at.plus(Duration.ofDays(25 + draw.below(40))));
        }
    }

    void left(Instant at, String shelf) {
        busyUntil = at;
        lastShelf = shelf;
    }
}
