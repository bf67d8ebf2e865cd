package dev.trellis.visit;

import java.util.regex.Pattern;

/** Tells programs that say what they are from browsers. */
final class Crawlers {

    private static final Pattern KNOWN = Pattern.compile(
            "bot\\b|bot/|crawl|spider|slurp|mediapartners|facebookexternalhit|whatsapp|telegram|bingpreview|lighthouse"
                    + "|pingdom|uptime|statuscake|site24x7|datadog|ahrefs|semrush|python-requests|scrapy|go-http-client",
            Pattern.CASE_INSENSITIVE);

    private Crawlers() {}

    /** @param userAgent the header's value; none at all counts as a crawler */
    static boolean matches(String userAgent) {
        return userAgent == null
                || userAgent.isBlank()
                || KNOWN.matcher(userAgent).find();
    }
}
