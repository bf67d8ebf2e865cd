package dev.trellis.signal;

import java.time.Duration;

/**
 * @param consentRequired nothing is kept of a shopper who was not asked yet
 * @param oldest how late a signal may come: for as long as signals are kept
 */
public record IntakeLimits(boolean consentRequired, Duration oldest) {

    public static IntakeLimits of(boolean consentRequired, int keepDays) {
        return new IntakeLimits(consentRequired, Duration.ofDays(keepDays));
    }

    boolean allow(Consent consent) {
        return consent == Consent.GRANTED || !consentRequired && consent == Consent.UNKNOWN;
    }
}
