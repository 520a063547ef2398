package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The forward pass of a class, where layers do not just follow one another. On one method of a
 * class with {@link Backbone}; the method is plain Java over DJL's {@code NDArray}, and calls the
 * layers of the class by their fields:
 *
 * <pre>{@code
 * @Backbone(input = float[].class, shape = {64})
 * @Head(labels = Species.class)
 * class Residual {
 *     @Dense(64) Layer a;
 *     @Dense(64) Layer b;
 *
 *     @Forward NDArray features(NDArray x) {
 *         return x.add(b.apply(Activation.relu(a.apply(x))));
 *     }
 * }
 * }</pre>
 *
 * <p><b>The method</b> takes one {@code NDArray} (N, ...), a batch of inputs or, behind a network
 * for pictures, of what leaves that; of several inputs one each, in source order; or one {@code
 * NDList} that holds all. It returns the features, an {@code NDArray} (N, ...); before a head, (N,
 * F). It is not static, private or abstract and throws no checked exception. A layer that is called
 * twice has its weights once.
 *
 * <p><b>Each pass has an instance of the class for itself</b>, made by the constructor without
 * arguments, and its fields are set to the layers of that pass. So passes may run on several
 * threads at once, and what one keeps in a field, another does not see. The class is neither
 * abstract nor inner, and the fields of its layers, inputs and heads neither private nor final.
 * Layers are there while the method runs, on its thread: not in the constructor, where they are
 * still null, and not afterwards, when they throw an {@code IllegalStateException}. So do the
 * fields of inputs and heads whenever they are called: what comes in is a parameter, and heads are
 * applied to what the method returns. An instance that you make yourself belongs to no pass: its
 * fields are null. To run the method, run the generated block.
 *
 * <p><b>Shapes</b> are found when the model is made, by passes over zeros. Each layer gets its
 * weights when it is first reached; one that does not fit is named, with the shape that reached it,
 * and so is one that is never reached. Hence every layer must be reached whatever the numbers are.
 * Layers whose weights begin at random draw their numbers in the order in which they are reached.
 *
 * <p>What the method does is not part of the model's fingerprint: after a change of the method, a
 * model that was saved before it still loads, as long as layers and labels are the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Forward {}
