package dev.trellis.visit;

import dev.trellis.signal.PageType;

/**
 * The path of a page as signals keep it: without its query, where personal data may be, and without path parameters,
 * which are session ids. On pages that may be about a person, which are all but home, category, product and search,
 * parts with a digit, an @ or unusual length become {@code *}: they are numbers of orders, names of accounts or tokens.
 */
public final class PagePath {

    private static final int LONGEST = 500;
    private static final int LONGEST_WORD = 40;

    private PagePath() {}

    public static String of(PageType page, String uri) {
        int end = uri.indexOf('?');
        String[] parts = (end < 0 ? uri : uri.substring(0, end)).split("/", -1);
        boolean open = isAboutGoods(page);
        StringBuilder path = new StringBuilder(uri.length());
        for (int i = 0; i < parts.length; i++) {
            int parameters = parts[i].indexOf(';');
            String part = parameters < 0 ? parts[i] : parts[i].substring(0, parameters);
            path.append(i == 0 ? "" : "/").append(open || isPlain(part) ? part : "*");
        }
        return path.length() > LONGEST ? path.substring(0, LONGEST) : path.toString();
    }

    private static boolean isAboutGoods(PageType page) {
        return page == PageType.HOME
                || page == PageType.CATEGORY
                || page == PageType.PRODUCT
                || page == PageType.SEARCH;
    }

    /** An escape such as %40 has a digit. */
    private static boolean isPlain(String part) {
        return part.length() <= LONGEST_WORD
                && part.chars().noneMatch(c -> Character.isDigit(c) || c == '@' || c == '%');
    }
}
