package dev.trellis.evaluation.data;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The most usual ISO 8601 time, {@code 2014-04-07T10:51:09.277Z}, read without making text of it. */
final class PlainTime {

    private static final int TO_SECOND = 19;

    private PlainTime() {}

    /** {@link Times#NONE} if it is written in any other way. */
    static long millis(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == 'Z' ? to - 1 : to;
        if (end - from < TO_SECOND || end - from > TO_SECOND + 4 || !marks(bytes, from)) {
            return Times.NONE;
        }
        int hour = digits(bytes, from + 11, 2);
        int minute = digits(bytes, from + 14, 2);
        int second = digits(bytes, from + 17, 2);
        long part = end - from == TO_SECOND ? 0 : part(bytes, from + TO_SECOND, end);
        long day = day(digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
        if (hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || part < 0
                || day == Times.NONE) {
            return Times.NONE;
        }
        return (day * 86_400 + hour * 3600L + minute * 60L + second) * 1000 + part;
    }

    private static boolean marks(byte[] bytes, int from) {
        return (bytes[from + 10] == 'T' || bytes[from + 10] == ' ')
                && bytes[from + 13] == ':'
                && bytes[from + 16] == ':';
    }

    private static long day(int year, int month, int day) {
        try {
            return year < 0 || month < 1 || day < 1
                    ? Times.NONE
                    : LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            return Times.NONE;
        }
    }

    /** Milliseconds of a dot and one to three digits, -1 if it is something else. */
    private static long part(byte[] bytes, int dot, int end) {
        int count = end - dot - 1;
        int value = bytes[dot] == '.' && count > 0 ? digits(bytes, dot + 1, count) : -1;
        return value < 0 ? -1 : value * (count == 1 ? 100L : count == 2 ? 10 : 1);
    }

    private static int digits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
