package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.network.Tensor.Role;
import java.util.ArrayList;
import java.util.List;

/** Lists the tensors of an architecture in the order of its network. */
final class TensorLister implements LayerVisitor {

    private final List<Tensor> tensors = new ArrayList<>();

    private TensorLister() {}

    static List<Tensor> list(Architecture architecture) {
        TensorLister lister = new TensorLister();
        LayerVisitor.visit(architecture, lister);
        return List.copyOf(lister.tensors);
    }

    @Override
    public void conv(Names names, Part.Conv conv) {
        tensors.add(
                new Tensor(
                        names,
                        Role.WEIGHT,
                        new Shape(
                                conv.out(),
                                conv.in() / conv.groups(),
                                conv.kernel(),
                                conv.kernel())));
        if (conv.bias()) {
            tensors.add(new Tensor(names, Role.BIAS, new Shape(conv.out())));
        }
    }

    @Override
    public void norm(Names names, Part.Norm norm, Names conv) {
        Shape shape = new Shape(norm.channels());
        tensors.add(new Tensor(names, Role.NORM_WEIGHT, shape));
        tensors.add(new Tensor(names, Role.NORM_BIAS, shape));
        tensors.add(new Tensor(names, Role.NORM_MEAN, shape));
        tensors.add(new Tensor(names, Role.NORM_VARIANCE, shape));
    }

    @Override
    public void top(Top top) {
        tensors.add(new Tensor(top.names(), Role.WEIGHT, new Shape(top.classes(), top.in())));
        tensors.add(new Tensor(top.names(), Role.BIAS, new Shape(top.classes())));
    }
}
