package dev.trellis.demo.shop;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** What a delivery form must say. The texts of the codes are in {@code messages/store.properties}. */
final class DeliveryFormCheck {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}(-[0-9]{4})?");
    private static final int LONGEST = 100;

    private DeliveryFormCheck() {}

    /** @param states abbreviations; @param shippings ids of what the shop offers */
    static void check(DeliveryForm form, Set<String> states, Set<Long> shippings, Errors errors) {
        required(form.getFirstName(), "firstName", errors);
        required(form.getLastName(), "lastName", errors);
        required(form.getAddressLine1(), "addressLine1", errors);
        required(form.getCity(), "city", errors);
        fits(form.getAddressLine2(), "addressLine2", errors);
        matches(EMAIL, form.getEmailAddress(), "emailAddress", errors);
        matches(ZIP, form.getPostalCode(), "postalCode", errors);
        if (form.getState() == null || !states.contains(form.getState())) {
            errors.rejectValue("state", "state.required");
        }
        if (form.getShipping() == null || !shippings.contains(form.getShipping())) {
            errors.rejectValue("shipping", "shipping.required");
        }
    }

    private static void required(String text, String field, Errors errors) {
        if (text == null || text.isBlank()) {
            errors.rejectValue(field, field + ".required");
        } else {
            fits(text, field, errors);
        }
    }

    private static void matches(Pattern pattern, String text, String field, Errors errors) {
        if (text == null || text.isBlank()) {
            errors.rejectValue(field, field + ".required");
        } else if (!pattern.matcher(text.strip()).matches() || text.length() > LONGEST) {
            errors.rejectValue(field, field + ".invalid");
        }
    }

    private static void fits(String text, String field, Errors errors) {
        if (text != null && text.length() > LONGEST) {
            errors.rejectValue(field, "text.long");
        }
    }
}
