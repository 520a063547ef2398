package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.LayerOrder;
import dev.condyle.runtime.block.ExtraActivations;
import dev.condyle.runtime.generated.GeneratedBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Activations}.
 *
 * <pre>
 * Name       Layer                                  Output shape  Params
 * none       Dense(value=4, activation=NONE)        (N, 4)            20
 * relu       Dense(value=4, activation=RELU)        (N, 4)            20
 * relu6      Dense(value=4, activation=RELU6)       (N, 4)            20
 * leakyRelu  Dense(value=4, activation=LEAKY_RELU)  (N, 4)            20
 * elu        Dense(value=4, activation=ELU)         (N, 4)            20
 * selu       Dense(value=4, activation=SELU)        (N, 4)            20
 * gelu       Dense(value=4, activation=GELU)        (N, 4)            20
 * silu       Dense(value=4, activation=SILU)        (N, 4)            20
 * mish       Dense(value=4, activation=MISH)        (N, 4)            20
 * sigmoid    Dense(value=4, activation=SIGMOID)     (N, 4)            20
 * tanh       Dense(value=4, activation=TANH)        (N, 4)            20
 * softplus   Dense(value=4, activation=SOFTPLUS)    (N, 4)            20
 * softsign   Dense(value=4, activation=SOFTSIGN)    (N, 4)            20
 * Total parameters: 260
 * Trainable parameters: 260
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
@LayerOrder({
        "none",
        "relu",
        "relu6",
        "leakyRelu",
        "elu",
        "selu",
        "gelu",
        "silu",
        "mish",
        "sigmoid",
        "tanh",
        "softplus",
        "softsign"
})
final class ActivationsBlock extends AbstractBlock implements GeneratedBlock {
    private static final byte VERSION = 1;

    private final Linear none;

    private final Linear relu;

    private final Linear relu6;

    private final Linear leakyRelu;

    private final Linear elu;

    private final Linear selu;

    private final Linear gelu;

    private final Linear silu;

    private final Linear mish;

    private final Linear sigmoid;

    private final Linear tanh;

    private final Linear softplus;

    private final Linear softsign;

    ActivationsBlock() {
        super(VERSION);
        none = addChildBlock("none", Linear.builder().setUnits(4).build());
        relu = addChildBlock("relu", Linear.builder().setUnits(4).build());
        relu6 = addChildBlock("relu6", Linear.builder().setUnits(4).build());
        leakyRelu = addChildBlock("leakyRelu", Linear.builder().setUnits(4).build());
        elu = addChildBlock("elu", Linear.builder().setUnits(4).build());
        selu = addChildBlock("selu", Linear.builder().setUnits(4).build());
        gelu = addChildBlock("gelu", Linear.builder().setUnits(4).build());
        silu = addChildBlock("silu", Linear.builder().setUnits(4).build());
        mish = addChildBlock("mish", Linear.builder().setUnits(4).build());
        sigmoid = addChildBlock("sigmoid", Linear.builder().setUnits(4).build());
        tanh = addChildBlock("tanh", Linear.builder().setUnits(4).build());
        softplus = addChildBlock("softplus", Linear.builder().setUnits(4).build());
        softsign = addChildBlock("softsign", Linear.builder().setUnits(4).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        NDList x = none.forward(parameterStore, inputs, training);
        x = relu.forward(parameterStore, x, training);
        x = Activation.relu(x);
        x = relu6.forward(parameterStore, x, training);
        x = Activation.relu6(x);
        x = leakyRelu.forward(parameterStore, x, training);
        x = Activation.leakyRelu(x, 0.01f);
        x = elu.forward(parameterStore, x, training);
        x = Activation.elu(x, 1f);
        x = selu.forward(parameterStore, x, training);
        x = Activation.selu(x);
        x = gelu.forward(parameterStore, x, training);
        x = Activation.gelu(x);
        x = silu.forward(parameterStore, x, training);
        x = Activation.swish(x, 1f);
        x = mish.forward(parameterStore, x, training);
        x = ExtraActivations.mish(x);
        x = sigmoid.forward(parameterStore, x, training);
        x = Activation.sigmoid(x);
        x = tanh.forward(parameterStore, x, training);
        x = Activation.tanh(x);
        x = softplus.forward(parameterStore, x, training);
        x = Activation.softPlus(x);
        x = softsign.forward(parameterStore, x, training);
        x = Activation.softSign(x);
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 4)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
