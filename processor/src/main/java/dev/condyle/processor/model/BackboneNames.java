package dev.condyle.processor.model;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The names of a backbone network in the generated block.
 *
 * @param network its block
 * @param pooling the block of its pooling
 * @param options the constant with its options
 * @param module the constant with a TorchScript module
 */
public record BackboneNames(String network, String pooling, String options, String module) {

    /** The names of a single network. */
    public static final BackboneNames ONLY =
            new BackboneNames(
                    BackboneModel.NAME,
                    BackboneModel.POOLING,
                    BackboneModel.OPTIONS,
                    BackboneModel.MODULE);

    /** Returns the names of the network of one of several inputs. */
    public static BackboneNames of(String field) {
        String constant = constant(field);
        return new BackboneNames(
                field,
                field + "Pooling",
                constant + BackboneModel.OPTIONS,
                constant + BackboneModel.MODULE);
    }

    /**
     * Returns the prefix of the constants of a field, such as {@code LEFT_EYE_} for {@code
     * leftEye}.
     */
    static String constant(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_";
    }

    /** Returns all names. */
    public Stream<String> all() {
        return Stream.of(network, pooling, options, module);
    }
}
