package dev.trellis.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The keys of clients that are no browsers, as names and SHA-256 digests: the keys themselves are nowhere in the store. */
public final class ApiKeys {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_HEADER = 500;

    private final List<Key> keys = new ArrayList<>();

    /**
     * @param setting {@code name:digest} pairs, separated by commas, the digests as 64 hex digits; may be empty
     * @throws IllegalArgumentException that says what is wrong, without the digest
     */
    public ApiKeys(String setting) {
        for (String pair : setting.split(",")) {
            if (!pair.isBlank()) {
                keys.add(key(pair.strip()));
            }
        }
    }

    private static Key key(String pair) {
        int colon = pair.indexOf(':');
        String digest = pair.substring(colon + 1).strip();
        if (colon < 1 || !digest.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException(
                    "trellis.signals.api-keys wants name:digest pairs, separated by commas. Make"
                            + " a digest with: printf %s \"$KEY\" | sha256sum");
        }
        return new Key(pair.substring(0, colon).strip(), HexFormat.of().parseHex(digest));
    }

    /** Whether a header claims a key at all. */
    static boolean claimed(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** The name of the key in the header {@code Authorization}. Takes as long for a wrong key as for a right one. */
    Optional<String> owner(String authorization) {
        if (!claimed(authorization) || authorization.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        byte[] digest = sha256(authorization.substring(BEARER.length()).strip());
        Optional<String> owner = Optional.empty();
        for (Key key : keys) {
            if (MessageDigest.isEqual(digest, key.digest)) {
                owner = Optional.of(key.name);
            }
        }
        return owner;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private record Key(String name, byte[] digest) {}
}
