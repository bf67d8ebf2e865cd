package dev.trellis.signal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Tells whether two signals with the same id are the same: kind, visitor and details, without times, which a client's
 * second attempt may change, and without context.
 */
public final class Fingerprint {

    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private Fingerprint() {}

    /** 64 bits; FNV-1a over the text of the fields, the same in every run and version. */
    public static long of(Signal signal) {
        Details details = Details.of(signal);
        long hash = FNV_BASIS;
        hash = add(hash, signal.type().wireName());
        hash = add(hash, signal.header().visitor().value());
        hash = add(hash, details.path());
        hash = add(hash, details.category());
        hash = add(hash, details.list());
        hash = add(hash, details.term());
        hash = add(hash, details.order());
        hash = add(hash, details.value() == null ? null : details.value().doubleValue());
        hash = add(hash, details.currency());
        hash = add(hash, details.rating());
        hash = add(hash, details.activeSeconds());
        hash = add(hash, details.scrollPercent());
        hash = add(hash, details.policyVersion());
        if (details.recommendation() != null) {
            hash = add(hash, details.recommendation().request());
            hash = add(hash, details.recommendation().unit());
            hash = add(hash, details.recommendation().position());
        }
        for (Item item : details.items()) {
            hash = add(hash, item.product().value());
            hash = add(hash, item.sku().orElse(null));
            hash = add(hash, item.quantity());
            hash = add(hash, item.price().isEmpty() ? null : item.price().get().doubleValue());
            hash = add(hash, item.currency().orElse(null));
        }
        return hash;
    }

    /** The id that a signal gets whose own is taken by another one: the same for the same content, however often sent. */
    public static UUID newIdOf(Signal signal) {
        String name = signal.header().eventId() + " " + Long.toHexString(of(signal));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static long add(long hash, Object field) {
        String text = String.valueOf(field);
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * FNV_PRIME;
        }
        return (sum ^ 0xff) * FNV_PRIME;
    }
}
