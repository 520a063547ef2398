package dev.condyle.processor.model;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a network for pictures is called in the generated block.
 *
 * @param network its block
 * @param pooling the block of its pooling
 * @param options the constant that holds its options
 * @param module the constant that holds a module of TorchScript
 */
public record BackboneNames(String network, String pooling, String options, String module) {

    /** Those of the only network of a class. */
    public static final BackboneNames ONLY =
            new BackboneNames(
                    BackboneModel.NAME,
                    BackboneModel.POOLING,
                    BackboneModel.OPTIONS,
                    BackboneModel.MODULE);

    /** Those of the network of one of several inputs. */
    public static BackboneNames of(String field) {
        String constant = constant(field);
        return new BackboneNames(
                field,
                field + "Pooling",
                constant + BackboneModel.OPTIONS,
                constant + BackboneModel.MODULE);
    }

    /** How a constant about a field begins: {@code LEFT_EYE_} for {@code leftEye}. */
    static String constant(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_";
    }

    /** All names. */
    public Stream<String> all() {
        return Stream.of(network, pooling, options, module);
    }
}
