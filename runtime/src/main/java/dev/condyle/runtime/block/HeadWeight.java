package dev.condyle.runtime.block;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import dev.condyle.Weight;
import java.util.Arrays;

/** A weight of a {@link MethodHead}: its parameter and its declared shape. */
record HeadWeight(Parameter parameter, long[] dimensions) {

    static HeadWeight of(String name, Initializer initializer, long[] dimensions) {
        // As in DJL's own layers: optimizers do not apply weight decay to biases.
        Parameter.Type type = dimensions.length > 1 ? Parameter.Type.WEIGHT : Parameter.Type.BIAS;
        Parameter parameter =
                Parameter.builder().setName(name).setType(type).optInitializer(initializer).build();
        return new HeadWeight(parameter, dimensions.clone());
    }

    /** Returns whether the shape depends on the number of features. */
    boolean needsFeatures() {
        return Arrays.stream(dimensions).anyMatch(size -> size == Weight.FEATURES);
    }

    /** Sets the shape of the parameter. */
    void fit(long features, long classes) {
        parameter.setShape(
                new Shape(
                        Arrays.stream(dimensions)
                                .map(size -> size == Weight.FEATURES ? features : size)
                                .map(size -> size == Weight.CLASSES ? classes : size)
                                .toArray()));
    }

    @Override
    public String toString() {
        return parameter.getName() + " " + parameter.getShape();
    }
}
