package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.condyle.processor.model.HeadLabels;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.SourceLiterals;

/** Generates the code of labels. */
final class LabelCode {

    private static final int FEW = 10;

    private LabelCode() {}

    /**
     * Returns the label type of an example: the type of a single head, or the record of several
     * heads.
     */
    static TypeName label(NetworkModel network) {
        return network.hasSeveralHeads()
                ? network.labelsRecord()
                : part(network, network.heads().get(0));
    }

    /** Returns the type of a head's part of the label of an example. */
    static TypeName part(NetworkModel network, HeadModel head) {
        return HeadTypes.label(head.task().type(), type(network, head));
    }

    /** Returns the type of one label, or that of the values of a regression. */
    static TypeName type(NetworkModel network, HeadModel head) {
        HeadLabels labels = head.labels();
        if (labels instanceof HeadLabels.Constants constants) {
            return constants.type();
        }
        if (labels instanceof HeadLabels.Outputs outputs) {
            return outputs.areSeveral() ? network.outputsRecord(head) : ClassName.get(Double.class);
        }
        if (labels instanceof HeadLabels.Booleans) {
            return ClassName.get(Boolean.class);
        }
        return ClassName.get(labels instanceof HeadLabels.Count ? Integer.class : String.class);
    }

    /** Returns the expression that creates the labels. */
    static CodeBlock labels(NetworkModel network, HeadLabels labels) {
        if (labels instanceof HeadLabels.Constants constants) {
            return CodeBlock.of("$T.of($T.class)", RuntimeTypes.LABEL_SETS, constants.type());
        }
        if (labels instanceof HeadLabels.Names names) {
            boolean many =
                    total(network) > SourceLiterals.MAX_ELEMENTS && names.names().size() > FEW;
            return CodeBlock.of(
                    "$T.ofNames($L)",
                    RuntimeTypes.LABEL_SETS,
                    SourceLiterals.texts(names.names(), many));
        }
        return CodeBlock.of(
                "$T.ofCount($L)", RuntimeTypes.LABEL_SETS, labels.count().orElseThrow());
    }

    /** Returns the number of names in all heads, which are constants of one class. */
    private static int total(NetworkModel network) {
        return network.heads().stream()
                .map(HeadModel::labels)
                .filter(HeadLabels.Names.class::isInstance)
                .mapToInt(it -> it.count().orElseThrow())
                .sum();
    }
}
