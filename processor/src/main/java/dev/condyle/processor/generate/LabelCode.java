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
                : type(network.heads().get(0).labels());
    }

    /** Returns the type of a label. */
    static TypeName type(HeadLabels labels) {
        if (labels instanceof HeadLabels.Constants constants) {
            return constants.type();
        }
        return ClassName.get(labels instanceof HeadLabels.Count ? Integer.class : String.class);
    }

    /** Returns the expression that creates the labels. */
    static CodeBlock labels(NetworkModel network, HeadLabels labels) {
        if (labels instanceof HeadLabels.Constants constants) {
            return CodeBlock.of("$T.of($T.class)", RuntimeTypes.LABEL_SETS, constants.type());
        }
        if (labels instanceof HeadLabels.Names names) {
            boolean many = total(network) > SourceLiterals.MAX_ELEMENTS && names.size() > FEW;
            return CodeBlock.of(
                    "$T.ofNames($L)",
                    RuntimeTypes.LABEL_SETS,
                    SourceLiterals.texts(names.names(), many));
        }
        return CodeBlock.of("$T.ofCount($L)", RuntimeTypes.LABEL_SETS, labels.size());
    }

    /** Returns the number of names in all heads, which are constants of one class. */
    private static int total(NetworkModel network) {
        return network.heads().stream()
                .map(HeadModel::labels)
                .filter(HeadLabels.Names.class::isInstance)
                .mapToInt(HeadLabels::size)
                .sum();
    }
}
