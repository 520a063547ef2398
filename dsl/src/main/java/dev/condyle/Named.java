package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the name of an element in saved models. Add it with the old name when you rename an element,
 * so that models that were saved before still load:
 *
 * <pre>{@code
 * @Features @Cross(of = {"island", "gender"}, bins = 16)
 * record Penguin(
 *         @Numeric @Named("billLength") Double beakLength,
 *         Island island,
 *         @Named("sex") @Categorical({"male", "female"}) String gender) {}
 *
 * @Backbone(input = Penguin.class)
 * @Head(labels = Species.class)
 * class PenguinSorter {
 *     @Dense(32) @Named("hidden") Layer features;
 * }
 * }</pre>
 *
 * <p>The annotation applies to
 *
 * <ul>
 *   <li>fields that are layers, inputs or heads;
 *   <li>{@link Head} methods, if the class has several heads;
 *   <li>{@link Weight} parameters of a head method;
 *   <li>components of a record with {@link dev.condyle.feature.Features}.
 * </ul>
 *
 * <p>The saved name determines the names of the parameters ({@code hidden.weight}), the names of
 * the columns and of their learned state, the fingerprint of the class, and the rows of the
 * summary. Where columns are sorted by name, they are sorted by the saved name.
 *
 * <p>Everything in Java has the current name: the components of generated records, {@link
 * dev.condyle.feature.Cross#of}, and messages about the values of a record. The column of a CSV
 * file also has the name of the component, or that of {@link dev.condyle.feature.Column}, since a
 * file is not renamed together with a component. Messages about the labels of a head contain its
 * saved name.
 *
 * <p>The class of a record, of a network or of a block can be renamed without this annotation. Enum
 * constants are saved under their own names, which cannot be changed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
    ElementType.FIELD,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.PARAMETER
})
public @interface Named {

    /**
     * The name in saved models, usually the name before it was changed for the first time. It must
     * be a valid Java identifier that no other element of the class is saved under.
     */
    String value();
}
