package dev.trellis.widgets.card;

import java.util.Locale;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/**
 * For whom a card is printed. Nothing about a person: every shopper with the same edition sees the same card.
 *
 * @param currency ISO 4217 code, empty for the store's default
 * @param site the store's site id, empty in a store with one site
 * @param contextPath what the web application's addresses begin with; empty at the root
 */
public record Edition(Locale locale, String currency, String site, String contextPath) {

    /** The edition of the current Broadleaf request. */
    public static Edition current(String contextPath) {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        if (context == null) {
            return new Edition(Locale.getDefault(), "", "", contextPath);
        }
        Locale locale = context.getLocale() == null ? Locale.getDefault() : context.getJavaLocale();
        String currency = context.getBroadleafCurrency() == null
                ? ""
                : context.getBroadleafCurrency().getCurrencyCode();
        String site = context.getSite() == null
                ? ""
                : String.valueOf(context.getSite().getId());
        return new Edition(locale, currency, site, contextPath);
    }
}
