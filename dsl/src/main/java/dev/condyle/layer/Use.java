package dev.condyle.layer;

import dev.condyle.Backbone;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class with {@link Backbone} as a layer of another: its layers, one after the other or by its
 * own {@code @Forward} method, under the name of this field. Every field has weights of its own.
 *
 * <pre>{@code
 * @Backbone
 * class ResidualUnit {
 *     @Conv2d(filters = 16, kernel = 3, padding = SAME, activation = RELU) Layer conv1;
 *     @Conv2d(filters = 16, kernel = 3, padding = SAME) Layer conv2;
 *
 *     @Forward NDArray add(NDArray x) {
 *         return Activation.relu(x.add(conv2.apply(conv1.apply(x))));
 *     }
 * }
 *
 * @Backbone(input = Image.class, shape = {3, 32, 32})
 * @Head(labels = Species.class)
 * class Reader {
 *     @Conv2d(filters = 16, kernel = 3) Layer stem;
 *     @Use(ResidualUnit.class) Layer unit1;
 *     @Use(ResidualUnit.class) Layer unit2;
 *     @GlobalAvgPool Layer pool;
 * }
 * }</pre>
 *
 * <p>It becomes a DJL block {@code ResidualUnitBlock}. Weights {@code unit1.conv1.weight}, {@code
 * unit1.conv1.bias} and so on.
 *
 * <p><b>Shapes</b>: where the input of the field is known, that of each layer of the unit is found
 * from it, and what does not fit is reported here. Behind a unit with a {@code @Forward} method
 * only the running program knows shapes. Where the unit's {@code @Backbone} has a {@code shape},
 * its input has that shape.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Use {

    /**
     * The class: with {@code @Backbone}, without a head and without a {@code network}. It may come
     * from a class file, such as one of a library; then that was compiled with Condyle's processor.
     * It must not use itself, nor use a class that does.
     */
    Class<?> value();
}
