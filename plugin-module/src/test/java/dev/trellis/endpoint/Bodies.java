package dev.trellis.endpoint;

import dev.trellis.contract.RandomSignals;
import dev.trellis.signal.wire.SignalJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Bodies for the public address: good batches, batches with something broken, and noise. */
public final class Bodies {

    private static final String[] PIECES = {
        "null",
        "true",
        "-1",
        "1e999999999",
        "0.00000000000000000000000000000001",
        "9223372036854775808",
        "\"\"",
        "[]",
        "{}",
        "[[[[[[[[[[[[[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{",
        "\"\\ud83d\"",
        "\"\\u0000\"",
        ",",
        "\"granted\"",
        "\"2026-03-01T12:00:00Z\"",
        "\"+1000000000-12-31T23:59:59.999999999Z\"",
        "\"-0001-01-01T00:00:00Z\"",
        "\"event_id\":1,",
        "\"items\":[{\"product_id\":-1}],",
        "\"signals\":",
        "\\",
        "\"",
        "}",
        "]",
        "NaN",
        "/*",
        "1_0"
    };

    private final Random random;
    private final RandomSignals signals;

    public Bodies(long seed) {
        this.random = new Random(seed);
        this.signals = new RandomSignals(seed);
    }

    public byte[] next() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] body = batch();
        return kind == 1 ? body : mutated(body);
    }

    private byte[] batch() {
        StringBuilder body =
                new StringBuilder("{\"schema\":\"trellis/2\",\"sent_at\":\"2026-03-01T13:00:00Z\",\"signals\":[");
        int count = 1 + random.nextInt(random.nextInt(20) == 0 ? 110 : 4);
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : ",").append(new String(SignalJson.write(signals.next()), StandardCharsets.UTF_8));
        }
        return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mutated(byte[] body) {
        byte[] changed = body;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            changed = switch (random.nextInt(5)) {
                case 0 -> flipped(changed);
                case 1 -> cut(changed);
                case 2 -> spliced(changed, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                case 3 -> valueReplaced(changed);
                default -> spliced(changed, part(changed));
            };
        }
        return changed;
    }

    private byte[] flipped(byte[] body) {
        byte[] changed = body.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] cut(byte[] body) {
        int from = random.nextInt(body.length + 1);
        int to = from + random.nextInt(body.length - from + 1);
        return joined(body, from, new byte[0], random.nextInt(3) == 0 ? to : Math.min(to, from + 10));
    }

    private byte[] spliced(byte[] body, byte[] piece) {
        int at = random.nextInt(body.length + 1);
        return joined(body, at, piece, at);
    }

    /** Keeps the form and changes a value: what follows a colon. */
    private byte[] valueReplaced(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int colon = text.indexOf("\":", random.nextInt(text.length() + 1));
        if (colon < 0) {
            return body;
        }
        int end = colon + 2;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return joined(body, colon + 2, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8), end);
    }

    private byte[] part(byte[] body) {
        int from = random.nextInt(body.length + 1);
        return Arrays.copyOfRange(body, from, Math.min(body.length, from + random.nextInt(300)));
    }

    private static byte[] joined(byte[] body, int headEnd, byte[] middle, int tailStart) {
        byte[] joined = new byte[headEnd + middle.length + body.length - tailStart];
        System.arraycopy(body, 0, joined, 0, headEnd);
        System.arraycopy(middle, 0, joined, headEnd, middle.length);
        System.arraycopy(body, tailStart, joined, headEnd + middle.length, body.length - tailStart);
        return joined;
    }
}
