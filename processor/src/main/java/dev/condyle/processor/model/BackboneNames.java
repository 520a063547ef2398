package dev.condyle.processor.model;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The names of a backbone network in the generated block.
 *
 * @param network its block, as in saved models
 * @param pooling the block of its pooling, as in saved models
 * @param field the field of its block
 * @param poolingField the field of its pooling
 * @param options the constant with its options
 * @param module the constant with a TorchScript module
 */
public record BackboneNames(
        String network,
        String pooling,
        String field,
        String poolingField,
        String options,
        String module) {

    /** The names of a single network. */
    public static final BackboneNames ONLY =
            new BackboneNames(
                    BackboneModel.NAME,
                    BackboneModel.POOLING,
                    BackboneModel.NAME,
                    BackboneModel.POOLING,
                    BackboneModel.OPTIONS,
                    BackboneModel.MODULE);

    /**
     * Returns the names of the network of one of several inputs.
     *
     * @param field the field of the input
     * @param name the name of the input in saved models
     */
    public static BackboneNames of(String field, String name) {
        String constant = constant(field);
        return new BackboneNames(
                name,
                pooling(name),
                field,
                pooling(field),
                constant + BackboneModel.OPTIONS,
                constant + BackboneModel.MODULE);
    }

    private static String pooling(String network) {
        return network + "Pooling";
    }

    /**
     * Returns the prefix of the constants of a field, such as {@code LEFT_EYE_} for {@code
     * leftEye}.
     */
    static String constant(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_";
    }

    /** Returns the names of all fields and constants. */
    public Stream<String> fields() {
        return Stream.of(field, poolingField, options, module);
    }

    /** Returns the names of all blocks. */
    public Stream<String> blocks() {
        return Stream.of(network, pooling);
    }
}
