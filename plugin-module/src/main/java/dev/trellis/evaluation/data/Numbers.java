package dev.trellis.evaluation.data;

import java.nio.charset.StandardCharsets;

/** Reads plain decimal numbers without making objects of them. */
final class Numbers {

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Numbers() {}

    /** NaN if it is no number; infinite for {@code inf} and what is too large. */
    static double parse(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || at < to && bytes[at] == '+') {
            at++;
        }
        long digits = 0;
        int decimals = 0;
        int read = 0;
        boolean point = false;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9 && read < 15) {
                digits = 10 * digits + digit;
                read++;
                decimals += point ? 1 : 0;
            } else if (bytes[at] == '.' && !point) {
                point = true;
            } else {
                return slowly(bytes, from, to);
            }
        }
        double value = digits / TENS[decimals];
        return read == 0 ? Double.NaN : negative ? -value : value;
    }

    private static double slowly(byte[] bytes, int from, int to) {
        if (to - from > 60) {
            return Double.NaN;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (text.matches("(?i)[+-]?inf(inity)?")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?") ? Double.parseDouble(text) : Double.NaN;
    }
}
