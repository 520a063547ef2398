package dev.condyle.runtime.network;

import java.util.List;

/** Sees every layer of an architecture that has weights, in the order of the network. */
interface LayerVisitor {

    /**
     * A convolution.
     *
     * @param names its names, the first one full
     */
    void conv(LayerNames names, NetworkPart.Conv conv);

    /**
     * A norm, right after its convolution.
     *
     * @param names its names, the first one full
     * @param conv the names of its convolution, the first one full
     */
    void norm(LayerNames names, NetworkPart.Norm norm, LayerNames conv);

    /** The classifier. */
    void top(Top top);

    /** Leads a visitor through an architecture. */
    static void visit(Architecture architecture, LayerVisitor visitor) {
        for (Stage stage : architecture.stages()) {
            visit(stage.prefix(), stage.parts(), visitor);
        }
        architecture.top().ifPresent(visitor::top);
    }

    private static void visit(String prefix, List<NetworkPart> parts, LayerVisitor visitor) {
        for (NetworkPart part : parts) {
            if (part instanceof NetworkPart.ConvNorm unit) {
                LayerNames conv = full(prefix, unit.conv().names());
                visitor.conv(conv, unit.conv());
                visitor.norm(full(prefix, unit.norm().names()), unit.norm(), conv);
            } else if (part instanceof NetworkPart.SqueezeExcite gate) {
                visitor.conv(full(prefix, gate.reduce().names()), gate.reduce());
                visitor.conv(full(prefix, gate.expand().names()), gate.expand());
            } else if (part instanceof NetworkPart.Residual residual) {
                visit(prefix, residual.body(), visitor);
                visit(prefix, residual.shortcut(), visitor);
            }
        }
    }

    private static LayerNames full(String prefix, LayerNames names) {
        return new LayerNames(prefix + names.own(), names.elsewhere());
    }
}
