package dev.trellis.widgets.page;

import dev.trellis.signal.Consent;
import dev.trellis.widgets.unit.UnitHtml;
import dev.trellis.widgets.unit.Words;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;

/** The forms that ask for consent: plain POSTs, which the script sends without leaving the page. */
final class ConsentForms {

    private final Words words;
    private final ExploitProtectionService protection;

    ConsentForms(Words words, ExploitProtectionService protection) {
        this.words = words;
        this.protection = protection;
    }

    String banner(HttpServletRequest request, Locale locale) {
        return "<section class=\"trellis-consent\" aria-labelledby=\"trellis-consent-title\" data-trellis-consent=\"banner\">"
                + "<div class=\"trellis-consent__text\"><h2 class=\"trellis-consent__title\" id=\"trellis-consent-title\">"
                + say("trellis.consent.title", locale) + "</h2><p>" + say("trellis.consent.text", locale) + "</p></div>"
                + form(request, button("denied", "decline", locale) + button("granted", "accept", locale))
                + "</section>";
    }

    String choices(Consent consent, HttpServletRequest request, Locale locale) {
        boolean granted = consent == Consent.GRANTED;
        String state = say("trellis.choices." + consent.name().toLowerCase(Locale.ROOT), locale);
        return "<section class=\"trellis-choices\" aria-labelledby=\"trellis-choices-title\" data-trellis-consent=\"choices\">"
                + "<h2 class=\"trellis-choices__title\" id=\"trellis-choices-title\">"
                + say("trellis.choices.title", locale) + "</h2><p>" + say("trellis.consent.text", locale) + "</p>"
                + "<p class=\"trellis-choices__state\"><strong>" + state + "</strong></p>"
                + form(request, granted ? button("revoked", "revoke", locale) : both(consent, locale))
                + "</section>";
    }

    private String both(Consent consent, Locale locale) {
        String accept = button("granted", "accept", locale);
        return consent == Consent.UNKNOWN ? button("denied", "decline", locale) + accept : accept;
    }

    private String form(HttpServletRequest request, String buttons) {
        return "<form class=\"trellis-consent__form\" method=\"post\" action=\""
                + UnitHtml.text(request.getContextPath()) + "/trellis/consent\">"
                + "<input type=\"hidden\" name=\"" + UnitHtml.text(protection.getCsrfTokenParameter()) + "\" value=\""
                + UnitHtml.text(token()) + "\"><input type=\"hidden\" name=\"back\" value=\""
                + UnitHtml.text(address(request)) + "\">" + buttons + "</form>";
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private String token() {
        try {
            return protection.getCSRFToken();
        } catch (ServiceException e) {
            throw new IllegalStateException("Broadleaf gave no CSRF token for the consent form", e);
        }
    }

    private String button(String choice, String label, Locale locale) {
        return "<button class=\"trellis-button\" type=\"submit\" name=\"decision\" value=\"" + choice + "\">"
                + say("trellis.consent." + label, locale) + "</button>";
    }

    private String say(String key, Locale locale) {
        return UnitHtml.text(words.say(key, locale));
    }
}
