package dev.condyle.runtime.internal.program;

import java.util.List;
import java.util.stream.Stream;

/**
 * An operation of a program.
 *
 * @param operator the operator
 * @param arguments the arguments, one for each of {@link Operator#parameters}
 * @param outputs the results
 */
public record Node(Operator operator, List<Argument> arguments, List<Value> outputs) {

    /**
     * Checks the types of the arguments.
     *
     * @throws IllegalArgumentException if they do not match the operator
     */
    public Node {
        arguments = List.copyOf(arguments);
        outputs = List.copyOf(outputs);
        operator.check(arguments, outputs.size());
    }

    /** Returns the only result. */
    public Value output() {
        return outputs.get(0);
    }

    /** Returns all tensors among the arguments, in order. */
    public Stream<Argument.Tensor> tensors() {
        return arguments.stream().flatMap(Node::tensors);
    }

    private static Stream<Argument.Tensor> tensors(Argument argument) {
        if (argument instanceof Argument.Tensor tensor) {
            return Stream.of(tensor);
        }
        return argument instanceof Argument.Tensors several
                ? several.tensors().stream()
                : Stream.empty();
    }

    /** Returns an argument that is a tensor. */
    public Argument.Tensor tensor(int index) {
        return (Argument.Tensor) arguments.get(index);
    }

    /** Returns whether an optional argument is present. */
    public boolean has(int index) {
        return !(arguments.get(index) instanceof Argument.Absent);
    }

    /** Returns the tensors of an argument with several. */
    public List<Argument.Tensor> list(int index) {
        return ((Argument.Tensors) arguments.get(index)).tensors();
    }

    /** Returns an argument that is an integer. */
    public Size whole(int index) {
        return ((Argument.Whole) arguments.get(index)).value();
    }

    /** Returns an argument that is a list of integers. */
    public List<Size> wholes(int index) {
        return ((Argument.Wholes) arguments.get(index)).values();
    }

    /** Returns an argument that is a list of integers which do not depend on the batch. */
    public long[] fixed(int index) {
        return ((Argument.Wholes) arguments.get(index)).fixed();
    }

    /** Returns an argument that is a number. */
    public double real(int index) {
        return ((Argument.Real) arguments.get(index)).value();
    }

    /** Returns an argument that is a boolean. */
    public boolean flag(int index) {
        return ((Argument.Flag) arguments.get(index)).value();
    }
}
