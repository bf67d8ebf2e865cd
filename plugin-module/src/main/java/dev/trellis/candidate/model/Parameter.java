package dev.trellis.candidate.model;

import java.util.Arrays;
import java.util.Locale;

/**
 * One knob of an algorithm.
 *
 * @param value in use
 * @param choices worth trying on a validation split, ascending; may be empty
 * @param meaning in a few words, with the unit
 */
public record Parameter(String name, double value, double[] choices, String meaning) {

    public static Parameter of(String name, double value, String meaning, double... choices) {
        return new Parameter(name, value, choices.clone(), meaning);
    }

    Parameter with(double other) {
        return new Parameter(name, other, choices, meaning);
    }

    @Override
    public String toString() {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return name + "=" + (whole ? String.format(Locale.ROOT, "%d", (long) value) : Double.toString(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter that
                && name.equals(that.name)
                && value == that.value
                && Arrays.equals(choices, that.choices);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Double.hashCode(value);
    }
}
