package dev.condyle.runtime.internal.text;

/** Checks of what a builder is given. */
public final class Arguments {

    private Arguments() {}

    public static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s is at least %d, but this is %d.".formatted(name, least, value));
        }
    }

    public static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s: from %d to %d, but here are %d.".formatted(name, least, most, value));
        }
    }

    public static void fraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s is a fraction from 0 to less than 1, but this is %s."
                            .formatted(name, value));
        }
    }

    public static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s is above 0, but this is %s.".formatted(name, value));
        }
    }

    public static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s is from 0 to 1, but this is %s.".formatted(name, value));
        }
    }

    public static void required(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("%s must be set.".formatted(name));
        }
    }
}
