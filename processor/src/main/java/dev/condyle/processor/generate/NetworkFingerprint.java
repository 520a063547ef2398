package dev.condyle.processor.generate;

import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.Branch;
import dev.condyle.processor.model.ColumnPlan;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.HeadLabels;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.ValueKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Computes the SHA-256 fingerprint of a network: its input, its layers with all values, and its
 * labels. Class names can change without affecting it, except for the class of a backbone network.
 */
final class NetworkFingerprint {

    private NetworkFingerprint() {}

    static String of(NetworkModel network) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] text = canonical(network).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must support SHA-256", e);
        }
    }

    /**
     * Returns the canonical text, one fact per line. Strings that can contain line breaks are
     * prefixed with their length.
     */
    static String canonical(NetworkModel network) {
        StringBuilder text = new StringBuilder();
        if (network.branches().isEmpty()) {
            append(text, network.input(), network.valueKind(), network.backbone());
        }
        for (Branch branch : network.branches()) {
            text.append("branch ").append(branch.name()).append('\n');
            append(text, branch.input(), ValueKind.REAL, branch.backbone());
        }
        network.record().ifPresent(it -> append(text, it));
        for (NamedLayer layer : network.layers()) {
            text.append("layer ").append(layer.name()).append(' ');
            layer.canonical().appendTo(text);
            text.append('\n');
        }
        network.forward().ifPresent(it -> text.append("forward ").append(it.arrays()).append('\n'));
        network.heads().forEach(head -> append(text, head, network.hasSeveralHeads()));
        return text.toString();
    }

    private static void append(
            StringBuilder text, Input input, ValueKind values, Optional<BackboneModel> backbone) {
        text.append("input ").append(input.type().name());
        text.append(' ').append(input.dims().canonical());
        text.append(' ').append(values.canonical());
        if (input.type() == InputType.IMAGE) {
            text.append(' ').append(input.resize());
        }
        text.append('\n');
        backbone.ifPresent(it -> text.append("network ").append(it.canonical()).append('\n'));
    }

    private static void append(StringBuilder text, FeatureRecord record) {
        text.append("columns ").append(record.semantics()).append('\n');
        for (ColumnPlan plan : record.plans()) {
            text.append("column ").append(plan.canonical().length());
            text.append(' ').append(plan.canonical()).append('\n');
        }
    }

    /**
     * Appends a head. The weight of its loss, the kind of loss, label smoothing and the exponent of
     * the focal loss are not part of the fingerprint, since they only affect training.
     */
    private static void append(StringBuilder text, HeadModel head, boolean named) {
        text.append("head ").append(named ? head.name() + " " : "");
        text.append("dropout=").append(head.dropout());
        text.append(head.labels() instanceof HeadLabels.Outputs ? " outputs=" : " classes=");
        text.append(head.isLearned() ? "learned" : head.labels().count().orElseThrow());
        String task = head.task().canonical();
        text.append(task.isEmpty() ? "" : " ").append(task);
        String kind = head.kind().canonical();
        text.append(kind.isEmpty() ? "" : " ").append(kind).append('\n');
        for (String name : names(head.labels())) {
            text.append("label ").append(name.length()).append(' ').append(name).append('\n');
        }
    }

    /**
     * Returns the names of the labels or outputs. Enum constants are sorted, since ECJ does not
     * report their order in class files; a saved classifier contains the list of its labels.
     */
    private static List<String> names(HeadLabels labels) {
        if (labels instanceof HeadLabels.Constants constants) {
            return constants.names().stream().sorted().toList();
        }
        if (labels instanceof HeadLabels.Names names) {
            return names.names();
        }
        if (labels instanceof HeadLabels.Outputs outputs) {
            return outputs.names();
        }
        return labels instanceof HeadLabels.Booleans ? List.of("false", "true") : List.of();
    }
}
