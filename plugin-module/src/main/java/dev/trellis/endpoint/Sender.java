package dev.trellis.endpoint;

import dev.trellis.CustomerId;
import dev.trellis.VisitorId;
import dev.trellis.signal.Consent;
import dev.trellis.signal.Context;
import dev.trellis.signal.PageType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The browser behind a request, which may be known: its word does not count for any of this.
 *
 * @param context of a signal that arose on a kind of page
 * @param timeZone told what the browser says of its time zone
 */
public record Sender(
        VisitorId visitor,
        UUID session,
        Optional<CustomerId> customer,
        String site,
        String locale,
        Consent consent,
        Function<PageType, Context> context,
        Consumer<String> timeZone) {}
