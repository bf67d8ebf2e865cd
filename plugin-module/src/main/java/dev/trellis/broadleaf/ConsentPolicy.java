package dev.trellis.broadleaf;

import java.util.regex.Pattern;

/**
 * Whether a shopper must be asked, and for what.
 *
 * @param required nothing is set, read or stored before consent
 * @param version of the text that the shopper agrees to; a new version asks again. Letters, digits and hyphens
 */
record ConsentPolicy(boolean required, String version) {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9-]{1,40}");

    ConsentPolicy {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("trellis.consent.policy-version is '" + version
                    + "'. Use 1 to 40 letters, digits and hyphens, for example 2026-01.");
        }
    }
}
