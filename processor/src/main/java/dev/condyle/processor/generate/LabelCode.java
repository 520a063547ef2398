package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.condyle.processor.model.LabelSet;
import dev.condyle.processor.model.Network;

/** Labels as Java code. */
final class LabelCode {

    private LabelCode() {}

    /** The type of the label of an example: that of the only head, or the record of several. */
    static TypeName label(Network network) {
        return network.hasSeveralHeads()
                ? network.labelsRecord()
                : type(network.heads().get(0).labels());
    }

    /** The type of a label. */
    static TypeName type(LabelSet labels) {
        if (labels instanceof LabelSet.Constants constants) {
            return constants.type();
        }
        return ClassName.get(labels instanceof LabelSet.Count ? Integer.class : String.class);
    }

    /** The expression that gives the labels. */
    static CodeBlock labels(LabelSet labels) {
        if (labels instanceof LabelSet.Constants constants) {
            return CodeBlock.of("$T.of($T.class)", Runtime.LABEL_SETS, constants.type());
        }
        if (labels instanceof LabelSet.Names names) {
            CodeBlock texts =
                    names.names().stream()
                            .map(name -> CodeBlock.of("$S", name))
                            .collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.ofNames($L)", Runtime.LABEL_SETS, texts);
        }
        return CodeBlock.of("$T.ofCount($L)", Runtime.LABEL_SETS, labels.size());
    }
}
