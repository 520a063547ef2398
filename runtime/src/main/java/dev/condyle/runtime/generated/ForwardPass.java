package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.Layer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One run of the forward pass of a class with {@link dev.condyle.Forward}. Makes the pass's
 * instance of the class and its layers, which end with it.
 */
public abstract class ForwardPass {

    private final Thread thread = Thread.currentThread();
    private boolean over;

    ForwardPass() {}

    /**
     * What a generated block does in a pass: makes an instance, sets its layers, calls its method.
     */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs the pass.
         *
         * @param pass makes the instance and its layers
         * @param inputs what comes in
         * @return the features
         */
        NDList run(ForwardPass pass, NDList inputs);
    }

    /**
     * Runs a pass.
     *
     * @param body what is done in it
     * @param parameterStore gives the parameters
     * @param inputs what comes in
     * @param training whether dropout and batch norms work as in training
     * @return the features
     */
    public static NDList run(
            Body body, ParameterStore parameterStore, NDList inputs, boolean training) {
        return new RealPass(parameterStore, training).run(body, inputs);
    }

    final NDList run(Body body, NDList inputs) {
        try {
            return body.run(this, inputs);
        } finally {
            over = true;
        }
    }

    /**
     * Makes the instance of this pass.
     *
     * @param constructor that of the annotated class
     * @throws IllegalStateException if the constructor fails on a null, most often a layer
     */
    public <T> T instance(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (NullPointerException e) {
            throw new IllegalStateException(
                    "A constructor or an initializer of a class with @Forward failed on a null."
                            + " Layers are there only while its @Forward method runs: call them"
                            + " in it. "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * A layer of this pass.
     *
     * @param name the name of its field
     * @param text what it is, as it was written
     * @param block its block
     */
    public Layer layer(String name, String text, Block block) {
        return layer(name, text, block, null);
    }

    /**
     * A layer of this pass that is more than its block.
     *
     * @param name the name of its field
     * @param text what it is, as it was written
     * @param block its block
     * @param activation what follows the block
     */
    public Layer layer(String name, String text, Block block, UnaryOperator<NDList> activation) {
        return new PassLayer(this, name, text, block, activation);
    }

    /** Passes arrays through a layer. */
    abstract NDList apply(PassLayer layer, NDList xs);

    /** Refuses the use of a layer outside of its pass. */
    final void check(PassLayer layer) {
        // The field is read by the thread that writes it only.
        Thread here = Thread.currentThread();
        if (here != thread) {
            throw new IllegalStateException(
                    "Layer %s was called by thread %s, but it belongs to a forward pass of thread %s. Call layers in the @Forward method, on the thread that it runs on."
                            .formatted(layer.name(), here.getName(), thread.getName()));
        }
        if (over) {
            throw new IllegalStateException(
                    "Layer %s was called after its forward pass had ended. Each pass has layers of its own: call them while the @Forward method runs, and do not keep them."
                            .formatted(layer.name()));
        }
    }

    /** A pass that computes. */
    private static final class RealPass extends ForwardPass {

        private final ParameterStore parameterStore;
        private final boolean training;

        RealPass(ParameterStore parameterStore, boolean training) {
            this.parameterStore = parameterStore;
            this.training = training;
        }

        @Override
        NDList apply(PassLayer layer, NDList xs) {
            return layer.forward(parameterStore, xs, training);
        }
    }
}
