package dev.condyle.processor.layer;

import com.palantir.javapoet.ClassName;

/** The names of DJL classes in generated code. The processor itself does not depend on DJL. */
public final class DjlTypes {

    public static final ClassName ABSTRACT_BLOCK = ClassName.get("ai.djl.nn", "AbstractBlock");
    public static final ClassName ACTIVATION = ClassName.get("ai.djl.nn", "Activation");
    public static final ClassName BLOCK = ClassName.get("ai.djl.nn", "Block");
    public static final ClassName BLOCKS = ClassName.get("ai.djl.nn", "Blocks");
    public static final ClassName PARAMETER = ClassName.get("ai.djl.nn", "Parameter");
    public static final ClassName CONV2D = ClassName.get("ai.djl.nn.convolutional", "Conv2d");
    public static final ClassName CONV1D = ClassName.get("ai.djl.nn.convolutional", "Conv1d");
    public static final ClassName LINEAR = ClassName.get("ai.djl.nn.core", "Linear");
    public static final ClassName LAMBDA_BLOCK = ClassName.get("ai.djl.nn", "LambdaBlock");
    public static final ClassName LAYER_NORM = ClassName.get("ai.djl.nn.norm", "LayerNorm");
    public static final ClassName POOL = ClassName.get("ai.djl.nn.pooling", "Pool");
    public static final ClassName IMAGE = ClassName.get("ai.djl.modality.cv", "Image");
    public static final ClassName ND_ARRAY = ClassName.get("ai.djl.ndarray", "NDArray");
    public static final ClassName ND_ARRAYS = ClassName.get("ai.djl.ndarray", "NDArrays");
    public static final ClassName ND_LIST = ClassName.get("ai.djl.ndarray", "NDList");
    public static final ClassName ND_MANAGER = ClassName.get("ai.djl.ndarray", "NDManager");
    public static final ClassName DATA_TYPE = ClassName.get("ai.djl.ndarray.types", "DataType");
    public static final ClassName SHAPE = ClassName.get("ai.djl.ndarray.types", "Shape");
    public static final ClassName PARAMETER_STORE =
            ClassName.get("ai.djl.training", "ParameterStore");
    public static final ClassName INITIALIZER = initializer("Initializer");
    public static final ClassName CONSTANT_INITIALIZER = initializer("ConstantInitializer");
    public static final ClassName NORMAL_INITIALIZER = initializer("NormalInitializer");
    public static final ClassName XAVIER = initializer("XavierInitializer");
    public static final ClassName PAIR_LIST = ClassName.get("ai.djl.util", "PairList");

    private DjlTypes() {}

    private static ClassName initializer(String name) {
        return ClassName.get("ai.djl.training.initializer", name);
    }
}
