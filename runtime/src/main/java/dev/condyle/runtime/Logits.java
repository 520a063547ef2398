package dev.condyle.runtime;

import dev.condyle.runtime.data.Target;

/** Checks the logits of a head. */
final class Logits {

    private Logits() {}

    /**
     * Checks the number of the logits, and that they are finite.
     *
     * @throws IllegalArgumentException if the number differs from that of the target, or a logit is
     *     not finite
     */
    static void check(float[] logits, Target<?> target) {
        if (logits.length != target.logits()) {
            throw new IllegalArgumentException(
                    "The number of logits must be "
                            + target.logits()
                            + ", not "
                            + logits.length
                            + ".");
        }
        for (int i = 0; i < logits.length; i++) {
            requireFinite(logits[i], target.names().get(i * target.names().size() / logits.length));
        }
    }

    /** Checks the logit of a class or output. */
    static void requireFinite(float logit, String name) {
        if (!Float.isFinite(logit)) {
            throw new IllegalArgumentException(
                    "The network returned the logit "
                            + logit
                            + " for "
                            + name
                            + ". The training diverged. Train again with a lower learning rate.");
        }
    }
}
