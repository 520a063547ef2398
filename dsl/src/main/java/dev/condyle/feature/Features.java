package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the components of a record are feature columns, the input of a network with a head.
 * For a record {@code Penguin}, the processor generates {@code PenguinEncoder}, which encodes a row
 * as numbers. It has the visibility of the record, which must not be a local record.
 * {@code @Backbone(input = Penguin.class)} makes the record the input of a network.
 *
 * <pre>{@code
 * @Features
 * @Cross(of = {"island", "sex"}, bins = 16)
 * record Penguin(
 *         @Numeric(normalize = true)            Double billLength,
 *         @Numeric @Bucketized({3500, 4500})    Double bodyMass,
 *         Island                                island,
 *         @Categorical({"male", "female"})      String sex,
 *         @Categorical(hashed = 64) @Embedded(8) String observer) {}
 * }</pre>
 *
 * <p>A component without an annotation from this package is encoded according to its type:
 *
 * <ul>
 *   <li>an enum, a String, a char, a {@code List<String>} or a {@code Map<String, Double>} (or
 *       another numeric wrapper type): {@link Categorical};
 *   <li>a boolean: {@link Numeric}, 0 or 1;
 *   <li>a LocalDate or a LocalDateTime: {@link DateParts}.
 * </ul>
 *
 * <p>Other numbers require {@link Numeric}, {@link Bucketized} or {@link Categorical}, and a {@code
 * float[]} requires {@link Encoded} with its length.
 *
 * <p>A component can be null if its type allows it; each annotation defines how null is encoded.
 * Statistics, vocabularies and boundaries are learned from the training rows only and are saved
 * with the model.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Features {

    /**
     * The rules that the columns follow: their order, widths and values. Default: {@link
     * Semantics#CONDYLE}.
     */
    Semantics semantics() default Semantics.CONDYLE;
}
