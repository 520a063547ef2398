package dev.condyle.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the components of a record columns: the input of a network with a head. For a record {@code
 * Penguin} the processor generates {@code PenguinEncoder}, as visible as the record, which turns a
 * row into numbers; {@code @Backbone(input = Penguin.class)} makes it the input of a network.
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
 * <p>What a component becomes without an annotation of this package:
 *
 * <ul>
 *   <li>an enum, a String, a char, a {@code List<String>} and a {@code Map<String, Double>} (or
 *       another box of a number): {@link Categorical};
 *   <li>a boolean: {@link Numeric}, 0 or 1;
 *   <li>a LocalDate and a LocalDateTime: {@link DateParts};
 *   <li>other numbers have to say whether they are {@link Numeric}, {@link Bucketized} or {@link
 *       Categorical}, and a {@code float[]} has to give its length with {@link Encoded}.
 * </ul>
 *
 * <p>A component may be null where its type allows; what then becomes of it, each annotation says.
 * What has to be learned (means, vocabularies, bounds) comes from the training rows alone, and is
 * saved with the model.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Features {

    /**
     * Whose rules the columns follow: their order, their widths and their values. Default: {@link
     * Semantics#CONDYLE}.
     */
    Semantics semantics() default Semantics.CONDYLE;
}
