package dev.condyle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the forward pass of a class whose layers are not simply applied in sequence. It annotates
 * one method of a class with {@link Backbone}. The method is plain Java over DJL's {@code NDArray}
 * and calls the layers through their fields:
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
 * <p><b>The method</b> accepts one {@code NDArray} (N, ...): a batch of inputs or, after a
 * pretrained network, a batch of its outputs. With several inputs it accepts one {@code NDArray}
 * per input, in source order, or one {@code NDList} with all of them. It returns the features, an
 * {@code NDArray} (N, ...); before a head, (N, F). It must not be static, private or abstract, and
 * must not throw checked exceptions. A layer that is called twice shares its weights.
 *
 * <p><b>Each pass uses a new instance of the class</b>, created by the no-argument constructor. Its
 * fields are set to the layers of that pass, so passes can run concurrently on several threads, and
 * values stored in fields are not visible to other passes. The class must be neither abstract nor
 * an inner class, and the fields of its layers, inputs and heads must be neither private nor final.
 * Layers are available only while the method runs, on its thread: in the constructor they are still
 * null, and after the method returns they throw an {@code IllegalStateException}. The fields of
 * inputs and heads always throw that exception: inputs are passed as parameters, and heads are
 * applied to the return value. An instance that you create yourself does not belong to a pass, so
 * its fields are null. To run the method, run the generated block.
 *
 * <p><b>Shapes</b> are inferred when the model is created, by dry runs on zeros. Each layer
 * initialises its weights when it is first called. If a layer does not fit, the exception states
 * its name and input shape. A layer that is never called is reported as well, so every layer must
 * be called regardless of the values in the arrays. Layers draw their random initial weights in the
 * order of their first calls.
 *
 * <p><b>Axes</b> are not transposed automatically in the method: convolutions, pooling and batch
 * norms read (N, C, L), while embeddings, recurrent layers and transformer encoders return (N, L,
 * F). Between them, call {@code x.transpose(0, 2, 1)}.
 *
 * <p><b>Masks</b>: {@link dev.condyle.layer.Lstm}, {@link dev.condyle.layer.Gru}, {@link
 * dev.condyle.layer.TransformerEncoder}, global pooling and {@link dev.condyle.layer.BatchNorm}
 * accept the mask of padded sequences as a second array (N, L), in which 0 or false is padding:
 *
 * <pre>{@code
 * NDArray mask = ids.neq(0);
 * NDArray y = lstm.apply(new NDList(words.apply(ids), mask)).head();
 * }</pre>
 *
 * <p>The body of the method is not part of the model's fingerprint: after a change to the method,
 * models that were saved before still load if the layers and labels are the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Forward {}
