package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.LayerPlan.Commuting;

/** Generates the code of activation functions. */
public final class ActivationCode {

    private ActivationCode() {}

    /** Adds the function to the plan of a layer, after its block. */
    static LayerPlan.Builder after(LayerPlan.Builder plan, Function function) {
        return function == Function.NONE
                ? plan
                : plan.activation(expression(function)).commuting(commuting(function));
    }

    /** Returns how the function may be reordered with its neighbours. */
    static Commuting commuting(Function function) {
        return function == Function.RELU || function == Function.RELU6
                ? Commuting.RECTIFIER
                : Commuting.NONE;
    }

    /** Returns the function applied to x: {@code Activation.relu(x)}. */
    public static CodeBlock expression(Function function) {
        return switch (function) {
            case NONE -> CodeBlock.of("x");
            // The implementation in DJL uses an incorrect logarithm.
            case MISH -> CodeBlock.of("$T.mish(x)", RuntimeBlocks.ACTIVATIONS);
            case LEAKY_RELU -> CodeBlock.of("$T.leakyRelu(x, 0.01f)", DjlTypes.ACTIVATION);
            case ELU -> CodeBlock.of("$T.elu(x, 1f)", DjlTypes.ACTIVATION);
            case SILU -> CodeBlock.of("$T.swish(x, 1f)", DjlTypes.ACTIVATION);
            default -> CodeBlock.of("$T.$L(x)", DjlTypes.ACTIVATION, method(function));
        };
    }

    /** Returns a block that applies the function: {@code Activation.reluBlock()}. */
    static CodeBlock block(Function function) {
        return switch (function) {
            case NONE -> CodeBlock.of("$T.identityBlock()", DjlTypes.BLOCKS);
            case MISH -> CodeBlock.of("$T.mishBlock()", RuntimeBlocks.ACTIVATIONS);
            case LEAKY_RELU -> CodeBlock.of("$T.leakyReluBlock(0.01f)", DjlTypes.ACTIVATION);
            case ELU -> CodeBlock.of("$T.eluBlock(1f)", DjlTypes.ACTIVATION);
            case SILU -> CodeBlock.of("$T.swishBlock(1f)", DjlTypes.ACTIVATION);
            default -> CodeBlock.of("$T.$LBlock()", DjlTypes.ACTIVATION, method(function));
        };
    }

    private static String method(Function function) {
        return switch (function) {
            case RELU -> "relu";
            case RELU6 -> "relu6";
            case SELU -> "selu";
            case GELU -> "gelu";
            case SIGMOID -> "sigmoid";
            case TANH -> "tanh";
            case SOFTPLUS -> "softPlus";
            case SOFTSIGN -> "softSign";
            case NONE, MISH, LEAKY_RELU, ELU, SILU ->
                    throw new IllegalArgumentException(
                            function + " has no DJL method without arguments");
        };
    }
}
