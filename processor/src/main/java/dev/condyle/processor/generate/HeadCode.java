package dev.condyle.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.Head;
import dev.condyle.processor.model.Network;
import dev.condyle.processor.shape.Djl;
import dev.condyle.processor.shape.Literals;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A head's part of the generated block. */
final class HeadCode {

    private HeadCode() {}

    /** The fields of its blocks. */
    static List<FieldSpec> fields(Head head) {
        return List.of(
                FieldSpec.builder(Djl.LINEAR, "head", Modifier.PRIVATE, Modifier.FINAL).build());
    }

    /** Statements of the constructor that make its blocks. */
    static CodeBlock construct(Head head) {
        return CodeBlock.builder()
                .addStatement(
                        "head = addChildBlock($S, $T.builder().setUnits($L).build())",
                        "head",
                        Djl.LINEAR,
                        head.labels().size())
                .build();
    }

    /** The names of its blocks whose weights begin as Keras's do. */
    static List<String> initialized(Head head) {
        return List.of("head");
    }

    /** The method that goes from features to logits. */
    static MethodSpec forward(Head head) {
        return ForwardMethods.part("forwardHead", "features", forwardBody(head));
    }

    private static CodeBlock forwardBody(Head head) {
        if (head.dropout() == 0) {
            return CodeBlock.of("return head.forward(parameterStore, features, training);\n");
        }
        return CodeBlock.builder()
                .addStatement(
                        "$1T x = $2T.dropout(features.singletonOrThrow(), $3L, training)",
                        Djl.ND_LIST,
                        Djl.DROPOUT,
                        Literals.ofFloat(head.dropout()))
                .addStatement("return head.forward(parameterStore, x, training)")
                .build();
    }

    /**
     * Statements that initialise its blocks, behind features whose shape is found when the block is
     * initialised: the expression gives it, with the batch.
     */
    static CodeBlock initialize(Head head, CodeBlock features) {
        return CodeBlock.builder()
                .addStatement(
                        "head.initialize(manager, dataType,$W$T.vector($L))",
                        Runtime.DRY_RUN,
                        features)
                .build();
    }

    /** Its row of the summary. */
    static SummaryRow row(Network network, Head head) {
        Optional<Counts> counts =
                network.features().map(head::parameters).map(count -> new Counts(count, count, 0));
        return new SummaryRow("head", head.text(), network.output(), counts, true);
    }
}
