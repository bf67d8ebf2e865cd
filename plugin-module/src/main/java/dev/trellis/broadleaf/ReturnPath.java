package dev.trellis.broadleaf;

import java.util.regex.Pattern;

/** Where a form sends the shopper back to: a path of this store and nowhere else. */
final class ReturnPath {

    /** Browsers read {@code //host}, {@code /\host} and, since they drop tabs, {@code /<tab>/host} as another site. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,2000}");

    private ReturnPath() {}

    static String of(String wanted, String contextPath) {
        return wanted != null && OWN.matcher(wanted).matches() ? wanted : contextPath + '/';
    }
}
