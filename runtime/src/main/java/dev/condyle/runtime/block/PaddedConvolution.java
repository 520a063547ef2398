package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.LayoutType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Convolution;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.text.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A convolution over (N, C, L) or (N, C, H, W), depending on the kernel shape, with zero padding
 * that may differ between the two ends of an axis, as TensorFlow's {@code SAME} requires. For
 * symmetric padding, use DJL's {@code Conv1d} and {@code Conv2d}.
 */
public final class PaddedConvolution extends Convolution {

    private static final LayoutType[] SIGNAL = {
        LayoutType.BATCH, LayoutType.CHANNEL, LayoutType.WIDTH
    };
    private static final LayoutType[] IMAGE = {
        LayoutType.BATCH, LayoutType.CHANNEL, LayoutType.HEIGHT, LayoutType.WIDTH
    };

    private final @Nullable EdgePadding border; // null: SAME, computed from the input

    private PaddedConvolution(Builder builder) {
        super(builder);
        border = builder.border;
    }

    private EdgePadding border(Shape input) {
        return border != null ? border : EdgePadding.same(input, kernelShape, stride, dilation);
    }

    /** Returns a builder for a convolution. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray input = inputs.singletonOrThrow();
        try (NDArray padded = border(input.getShape()).pad(input, 0)) {
            return super.forwardInternal(parameterStore, new NDList(padded), training, params);
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return super.getOutputShapes(
                new Shape[] {border(inputShapes[0]).paddedShape(inputShapes[0])});
    }

    @Override
    protected LayoutType[] getExpectedLayout() {
        return isSignal() ? SIGNAL : IMAGE;
    }

    @Override
    protected String getStringLayout() {
        return isSignal() ? "NCW" : "NCHW";
    }

    @Override
    protected int numDimensions() {
        return 2 + kernelShape.dimension();
    }

    private boolean isSignal() {
        return kernelShape.dimension() == 1;
    }

    /** Builds a convolution: DJL's convolution options and the padding. */
    public static final class Builder extends ConvolutionBuilder<Builder> {

        private long @Nullable [] amounts;
        private @Nullable EdgePadding border;
        private boolean same;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the padding before and after each axis: left, right, or top, bottom, left, right.
         */
        public Builder setPadding(long... amounts) {
            this.amounts = amounts.clone();
            return this;
        }

        /**
         * Computes the padding from the input, as TensorFlow's {@code SAME}: an axis of size n has
         * output size n / stride, rounded up. If the total is odd, the end gets one more.
         */
        public Builder setSamePadding() {
            same = true;
            return this;
        }

        /**
         * Builds the convolution.
         *
         * @throws IllegalArgumentException if a value is missing, the kernel does not have one or
         *     two axes, or the padding does not fit the kernel
         */
        public PaddedConvolution build() {
            validate();
            int axes = kernelShape.dimension();
            Arguments.within("axes of the kernel", axes, 1, 2);
            if (!same) {
                border = EdgePadding.of(kernelShape, Arguments.required("padding", amounts));
            }
            padding = filled(axes, 0);
            stride = stride == null ? filled(axes, 1) : stride;
            dilation = dilation == null ? filled(axes, 1) : dilation;
            return new PaddedConvolution(this);
        }

        private static Shape filled(int axes, long value) {
            return axes == 1 ? new Shape(value) : new Shape(value, value);
        }
    }
}
