package dev.condyle.runtime.internal.program;

import java.util.List;

/** Estimates the work of a program, from its convolutions and matrix products. */
public final class ProgramCost {

    private static final int IN_CHANNELS = 1;

    private ProgramCost() {}

    /** Returns the approximate number of multiplications for one example. */
    public static long multiplications(Program program) {
        return program.nodes().stream().mapToLong(ProgramCost::multiplications).sum();
    }

    private static long multiplications(Node node) {
        return switch (node.operator()) {
            case CONV1D, CONV2D, CONV3D ->
                    size(node.output().shape())
                            * size(
                                    node.tensor(1)
                                            .shape()
                                            .subList(IN_CHANNELS, node.tensor(1).rank()));
            case LINEAR -> size(node.output().shape()) * node.tensor(1).size(1);
            case MATMUL, BMM ->
                    size(node.output().shape())
                            * node.tensor(0).shape().get(node.tensor(0).rank() - 1).at(1);
            case GRU, LSTM, RNN_RELU, RNN_TANH -> recurrent(node);
            default -> 0;
        };
    }

    /** All weights are multiplied once in each step. */
    private static long recurrent(Node node) {
        long weights = node.list(2).stream().mapToLong(it -> size(it.shape())).sum();
        List<Size> input = node.tensor(0).shape();
        return weights * size(input.subList(0, input.size() - 1));
    }

    private static long size(List<Size> shape) {
        return shape.stream().mapToLong(it -> it.at(1)).reduce(1, (a, b) -> a * b);
    }
}
