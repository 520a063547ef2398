package dev.condyle.layer;

import dev.condyle.Backbone;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Includes a reusable block, a class with {@link Backbone}, as a layer of another class. The layers
 * of the block are applied in sequence, or by its {@code @Forward} method. Each field has its own
 * weights, named after the field.
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
 * <p>In this example, it generates the DJL block {@code ResidualUnitBlock} with the weights {@code
 * unit1.conv1.weight}, {@code unit1.conv1.bias} and so on.
 *
 * <p><b>Shapes</b>: if the input shape of the field is known at compile time, the shapes of the
 * block's layers are inferred from it, and a layer that does not fit is reported at the field.
 * After a block with a {@code @Forward} method, shapes are known only at run time. If the block's
 * {@code @Backbone} sets {@code shape}, its input must have that shape.
 *
 * <p><b>Masks</b>: the mask of padded sequences, see {@link Embedding#maskZero}, is passed through
 * the block as through any layer. A block with a {@code @Forward} method loses it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Use {

    /**
     * The class of the block. It must have {@code @Backbone}, but neither a head nor a {@code
     * network}. It can come from a class file, for example of a library, that was compiled with
     * Condyle's processor. It must not use itself, directly or indirectly.
     *
     * <p>Classes can be nested at most 200 levels deep. A network can have at most 200,000 layers,
     * counting each {@code @Use} and, every time, the layers of its class.
     */
    Class<?> value();
}
