package dev.condyle.runtime.internal.program;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compares programs. */
final class SamePrograms {

    private final Map<Argument.Tensor, Argument.Tensor> counterparts = new IdentityHashMap<>();

    private SamePrograms() {}

    /** Returns whether two programs have the same operations, numbers and shapes. */
    static boolean test(Program a, Program b) {
        return new SamePrograms().isSame(a, b);
    }

    private boolean isSame(Program a, Program b) {
        boolean same = areResults(a.inputs(), b.inputs()) && a.nodes().size() == b.nodes().size();
        for (int i = 0; same && i < a.nodes().size(); i++) {
            same = isSame(a.nodes().get(i), b.nodes().get(i));
        }
        return same && areSame(a.outputs(), b.outputs());
    }

    private boolean isSame(Node a, Node b) {
        return a.operator() == b.operator()
                && areSame(a.arguments(), b.arguments())
                && areResults(a.outputs(), b.outputs());
    }

    /** Compares new values, and remembers that they correspond. */
    private boolean areResults(List<Value> a, List<Value> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            Value value = a.get(i);
            same = value.type() == b.get(i).type() && value.shape().equals(b.get(i).shape());
            counterparts.put(value, b.get(i));
        }
        return same;
    }

    private boolean areSame(List<? extends Argument> a, List<? extends Argument> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = isSame(a.get(i), b.get(i));
        }
        return same;
    }

    private boolean isSame(Argument a, Argument b) {
        if (a instanceof Constant x && b instanceof Constant y) {
            return x == y || x.hasContentOf(y);
        }
        if (a instanceof Value) {
            return counterparts.get(a) == b;
        }
        return a instanceof Argument.Tensors x && b instanceof Argument.Tensors y
                ? areSame(x.tensors(), y.tensors())
                : a.equals(b);
    }
}
