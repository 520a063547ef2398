package dev.condyle.processor.shape;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.layer.Activation.Function;
import java.util.List;

/** The statement that applies an activation to x. */
final class Activations {

    private Activations() {}

    /** One statement, or none for {@link Function#NONE}. */
    static List<CodeBlock> statements(Function function) {
        return function == Function.NONE
                ? List.of()
                : List.of(CodeBlock.of("x = $T.$L", Djl.ACTIVATION, call(function)));
    }

    private static String call(Function function) {
        return switch (function) {
            case NONE -> throw new IllegalArgumentException("nothing to call");
            case RELU -> "relu(x)";
            case RELU6 -> "relu6(x)";
            case LEAKY_RELU -> "leakyRelu(x, 0.01f)";
            case ELU -> "elu(x, 1f)";
            case SELU -> "selu(x)";
            case GELU -> "gelu(x)";
            case SILU -> "swish(x, 1f)";
            case MISH -> "mish(x)";
            case SIGMOID -> "sigmoid(x)";
            case TANH -> "tanh(x)";
            case SOFTPLUS -> "softPlus(x)";
            case SOFTSIGN -> "softSign(x)";
        };
    }
}
