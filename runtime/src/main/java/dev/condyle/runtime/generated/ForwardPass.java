package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.internal.engine.Autocast;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One run of the forward pass of a class with {@link dev.condyle.Forward}. It creates the instance
 * of the class and its layers, which are valid only during the pass.
 */
public abstract class ForwardPass {

    private final Thread thread = Thread.currentThread();
    private boolean ended;

    ForwardPass() {}

    /**
     * The code of a generated block in a pass: creates an instance, sets its layers and calls its
     * {@code @Forward} method.
     */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs the pass.
         *
         * @param pass creates the instance and its layers
         * @param inputs the inputs
         * @return the features
         */
        NDList run(ForwardPass pass, NDList inputs);
    }

    /**
     * Runs a pass.
     *
     * @param body the code of the pass
     * @param parameterStore the parameter store
     * @param inputs the inputs
     * @param training whether dropout and batch norms run in training mode
     * @return the features
     */
    public static NDList run(
            Body body, ParameterStore parameterStore, NDList inputs, boolean training) {
        RealPass pass = new RealPass(parameterStore, training);
        return Autocast.outside(inputs, it -> pass.run(body, it));
    }

    final NDList run(Body body, NDList inputs) {
        try {
            return body.run(this, inputs);
        } finally {
            ended = true;
        }
    }

    /**
     * Creates the instance of this pass.
     *
     * @param constructor the constructor of the annotated class
     * @throws IllegalStateException if the constructor throws a {@code NullPointerException},
     *     usually because it uses a layer
     */
    public <T> T instance(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (NullPointerException e) {
            throw new IllegalStateException(
                    "The constructor or a field initializer of a class with @Forward threw a"
                            + " NullPointerException. Layers are available only while the @Forward"
                            + " method runs: call them in that method. "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * Returns a layer of this pass.
     *
     * @param name the name of its field
     * @param text its annotation in the source
     * @param block its block
     */
    public Layer layer(String name, String text, Block block) {
        return new PassLayer(this, name, text, block, null);
    }

    /**
     * Returns a layer of this pass with an activation.
     *
     * @param name the name of its field
     * @param text its annotation in the source
     * @param block its block
     * @param activation applied to the output of the block
     */
    public Layer layer(String name, String text, Block block, UnaryOperator<NDList> activation) {
        return new PassLayer(this, name, text, block, activation);
    }

    /** Applies a layer to arrays. */
    abstract NDList apply(PassLayer layer, NDList xs);

    /** Checks that a layer is called during its own pass and on its thread. */
    final void check(PassLayer layer) {
        // The field "ended" is only accessed by the thread of the pass.
        Thread here = Thread.currentThread();
        if (here != thread) {
            throw new IllegalStateException(
                    "Layer %s was called on thread %s, but its forward pass runs on thread %s. Call layers only on the thread that runs the @Forward method."
                            .formatted(layer.name(), here.getName(), thread.getName()));
        }
        if (ended) {
            throw new IllegalStateException(
                    "Layer %s was called after its forward pass ended. Each forward pass creates its own layers: call them only while the @Forward method runs, and do not store them."
                            .formatted(layer.name()));
        }
    }

    /** A pass with real inputs. */
    private static final class RealPass extends ForwardPass {

        private final ParameterStore parameterStore;
        private final boolean training;

        RealPass(ParameterStore parameterStore, boolean training) {
            this.parameterStore = parameterStore;
            this.training = training;
        }

        @Override
        NDList apply(PassLayer layer, NDList xs) {
            return Autocast.inside(xs, it -> layer.forward(parameterStore, it, training));
        }
    }
}
