package dev.condyle.runtime.internal.encode;

import java.util.Optional;

/**
 * A filter that computes new pixels from old ones, as in Pillow. For downscaling, the filter is
 * widened so that every old pixel contributes.
 */
public enum Interpolation {
    /** A triangle. It reaches 1 pixel to both sides. */
    BILINEAR("bilinear", 2, 1) {
        @Override
        public double weight(double distance) {
            return Math.max(0, 1 - Math.abs(distance));
        }
    },
    /** The cubic convolution of Keys with a = -0.5. It reaches 2 pixels to both sides. */
    BICUBIC("bicubic", 3, 2) {
        @Override
        public double weight(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((A + 2) * x - (A + 3)) * x * x + 1;
            }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
        }
    };

    private static final double A = -0.5;

    private final String text;
    private final int code;
    private final int reach;

    Interpolation(String text, int code, int reach) {
        this.text = text;
        this.code = code;
        this.reach = reach;
    }

    /** Returns how many pixels the filter reaches to both sides, without widening. */
    public int reach() {
        return reach;
    }

    /** Returns the weight of a pixel at a distance from the centre, in pixels. */
    public abstract double weight(double distance);

    /** Returns the name in timm. */
    String text() {
        return text;
    }

    /** Finds the interpolation with a name in timm. */
    static Optional<Interpolation> ofText(String text) {
        for (Interpolation each : values()) {
            if (each.text.equals(text)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Finds the interpolation with a number in Pillow, which transformers writes. */
    static Optional<Interpolation> ofCode(long code) {
        for (Interpolation each : values()) {
            if (each.code == code) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
