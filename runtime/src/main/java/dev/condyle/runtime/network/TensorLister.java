package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.network.TensorSpec.Role;
import java.util.ArrayList;
import java.util.List;

/** Lists the tensors of an architecture in network order. */
final class TensorLister implements LayerVisitor {

    private final List<TensorSpec> tensors = new ArrayList<>();

    private TensorLister() {}

    static List<TensorSpec> list(Architecture architecture) {
        TensorLister lister = new TensorLister();
        LayerVisitor.visit(architecture, lister);
        return List.copyOf(lister.tensors);
    }

    @Override
    public void conv(LayerNames names, NetworkPart.Conv conv) {
        tensors.add(
                new TensorSpec(
                        names,
                        Role.WEIGHT,
                        new Shape(
                                conv.out(),
                                conv.in() / conv.groups(),
                                conv.kernel(),
                                conv.kernel())));
        if (conv.bias()) {
            tensors.add(new TensorSpec(names, Role.BIAS, new Shape(conv.out())));
        }
    }

    @Override
    public void norm(LayerNames names, NetworkPart.Norm norm, LayerNames conv) {
        Shape shape = new Shape(norm.channels());
        tensors.add(new TensorSpec(names, Role.NORM_WEIGHT, shape));
        tensors.add(new TensorSpec(names, Role.NORM_BIAS, shape));
        tensors.add(new TensorSpec(names, Role.NORM_MEAN, shape));
        tensors.add(new TensorSpec(names, Role.NORM_VARIANCE, shape));
    }

    @Override
    public void top(Top top) {
        tensors.add(new TensorSpec(top.names(), Role.WEIGHT, new Shape(top.classes(), top.in())));
        tensors.add(new TensorSpec(top.names(), Role.BIAS, new Shape(top.classes())));
    }
}
