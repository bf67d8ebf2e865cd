package dev.trellis.evaluation.data;

import java.util.Locale;

/**
 * What is withheld for the test.
 *
 * @param kind how it is chosen
 * @param share of the events (or sessions), for {@link Kind#USER} and {@link Kind#GLOBAL}
 * @param fromMillis for {@link Kind#GLOBAL}: withheld is what happened from here on; {@link Times#NONE} to go by the share
 * @param folds for {@link Kind#FOLDS}
 */
public record Split(Kind kind, double share, long fromMillis, int folds) {

    /** The ways to choose. */
    public enum Kind {
        /** The latest share of each user's events. */
        USER,
        /** The latest share of all events; in sessions mode whole sessions, by their end. */
        GLOBAL,
        /** Each user's last event. */
        LAST,
        /** Each event (or session) once, in folds drawn by the seed. */
        FOLDS
    }

    /** @throws InputException if it is none of {@code user:0.2}, {@code global:0.2}, {@code global:TIME}, {@code last}, {@code folds:5} */
    public static Split parse(String text) {
        String[] parts = text.strip().split(":", 2);
        String value = parts.length < 2 ? "" : parts[1];
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "user" -> new Split(Kind.USER, share(value, text), Times.NONE, 1);
            case "global" -> global(value, text);
            case "last" -> new Split(Kind.LAST, 0, Times.NONE, 1);
            case "folds" -> new Split(Kind.FOLDS, 0, Times.NONE, folds(value, text));
            default -> throw unknown(text);
        };
    }

    public static Split user(double share) {
        return new Split(Kind.USER, share, Times.NONE, 1);
    }

    public static Split global(double share) {
        return new Split(Kind.GLOBAL, share, Times.NONE, 1);
    }

    /** For what this leaves of train: a moment that cut it off cannot cut it again, so that a share does. */
    Split within() {
        return fromMillis == Times.NONE ? this : global(0.1);
    }

    private static Split global(String value, String text) {
        byte[] bytes = value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        double number = Numbers.parse(bytes, 0, bytes.length);
        if (value.isEmpty() || number > 0 && number < 1) {
            return global(share(value, text));
        }
        long from = Times.millis(bytes, 0, bytes.length);
        if (from == Times.NONE) {
            throw unknown(text);
        }
        return new Split(Kind.GLOBAL, 0, from, 1);
    }

    private static double share(String value, String text) {
        if (value.isEmpty()) {
            return 0.2;
        }
        try {
            double share = Double.parseDouble(value);
            if (share > 0 && share < 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw unknown(text);
        }
        throw unknown(text);
    }

    private static int folds(String value, String text) {
        if (value.isEmpty()) {
            return 5;
        }
        if (value.matches("\\d{1,2}") && Integer.parseInt(value) >= 2) {
            return Integer.parseInt(value);
        }
        throw unknown(text);
    }

    private static InputException unknown(String text) {
        return new InputException(
                "--split knows no '%s'; it knows user:0.2, global:0.2, global:2011-11-01, last and folds:5"
                        .formatted(text));
    }
}
