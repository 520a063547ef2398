package dev.condyle.runtime.network;

import java.util.List;

/** Visits every layer with weights of an architecture, in network order. */
interface LayerVisitor {

    /**
     * Visits a convolution.
     *
     * @param names the names of the layer; {@code own} is the full name
     */
    void conv(LayerNames names, NetworkPart.Conv conv);

    /**
     * Visits a batch norm. Called immediately after its convolution.
     *
     * @param names the names of the layer; {@code own} is the full name
     * @param conv the names of its convolution; {@code own} is the full name
     */
    void norm(LayerNames names, NetworkPart.Norm norm, LayerNames conv);

    /** Visits the classifier. */
    void top(Top top);

    /** Visits all layers of an architecture. */
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
