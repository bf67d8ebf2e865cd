package dev.trellis.evaluation.data;

import java.util.Locale;
import java.util.Set;

/** What a column says, with the names by which files call it, in lower case and without {@code _}, {@code -} and blanks. */
enum Role {
    USER("user", "userid", "customer", "customerid", "visitor", "visitorid", "shopper", "member", "memberid", "uid"),
    ITEM(
            "item",
            "itemid",
            "product",
            "productid",
            "stockcode",
            "sku",
            "movie",
            "movieid",
            "article",
            "articleid",
            "iid"),
    RATING("rating", "score", "stars", "weight", "value"),
    QUANTITY("quantity", "qty", "count", "plays"),
    TIMESTAMP("timestamp", "time", "date", "datetime", "ts", "invoicedate", "eventtime", "unixtime", "occurredat"),
    EVENT("event", "eventtype", "action", "behavior", "behaviour", "type", "kind"),
    SESSION("session", "sessionid", "visit", "visitid", "usersession"),
    CONTEXT("context", "device", "devicetype", "region", "country", "segment");

    private final Set<String> names;

    Role(String... names) {
        this.names = Set.of(names);
    }

    /** Null if no role is called so. RecSys files add the type: {@code user_id:token}. */
    static Role of(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll(":(token|float).*", "").replaceAll("[_\\- ]", "");
        for (Role role : values()) {
            if (role.names.contains(plain)) {
                return role;
            }
        }
        return null;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
