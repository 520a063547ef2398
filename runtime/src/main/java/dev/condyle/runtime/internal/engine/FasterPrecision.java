package dev.condyle.runtime.internal.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * The lower precision in which a device trains faster than in float32.
 *
 * @param type the precision; empty if there is none
 * @param reason why there is none; empty if there is one
 */
public record FasterPrecision(Optional<Autocast.Type> type, String reason) {

    /**
     * The system property that sets the precision, {@code bfloat16} or {@code float16}, for tests,
     * and for processors that are faster with it, but not recognised.
     */
    public static final String PROPERTY = "condyle.precision";

    /** Returns the precision for a device. */
    public static FasterPrecision on(boolean gpu) {
        Optional<AutocastFunctions> functions = AutocastFunctions.find();
        if (functions.isEmpty()) {
            return none("this PyTorch library does not support it");
        }
        String chosen = System.getProperty(PROPERTY);
        if (chosen != null) {
            return of(type(chosen));
        }
        if (gpu) {
            return of(Autocast.Type.FLOAT16);
        }
        return functions.get().hasAmx()
                ? of(Autocast.Type.BFLOAT16)
                : none("without AMX instructions, this processor is not faster with bfloat16");
    }

    private static Autocast.Type type(String name) {
        return Arrays.stream(Autocast.Type.values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The system property "
                                                + PROPERTY
                                                + " must be bfloat16 or float16, but is "
                                                + name
                                                + "."));
    }

    private static FasterPrecision of(Autocast.Type type) {
        return new FasterPrecision(Optional.of(type), "");
    }

    private static FasterPrecision none(String reason) {
        return new FasterPrecision(Optional.empty(), reason);
    }
}
