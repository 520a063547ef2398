package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.layer.ActivationCode;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.layer.Literals;
import dev.condyle.processor.layer.RuntimeBlocks;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Generates the code of a head. */
final class HeadCode {

    /**
     * The variables of the methods that refer to heads and initialise blocks, which would shadow
     * fields with the same name.
     */
    private static final Set<String> VARIABLES =
            Set.of(
                    "parameterStore",
                    "features",
                    "training",
                    "logits",
                    "manager",
                    "dataType",
                    "inputShapes",
                    "shapes",
                    "child");

    private HeadCode() {}

    /** Returns the statements that initialise several heads for the same features. */
    static CodeBlock initializeAll(NetworkModel network, CodeBlock features) {
        return network.heads().stream()
                .map(head -> initialize(network, head, features))
                .collect(CodeBlock.joining(""));
    }

    /** Returns whether the weights of the head use the initializer of the enclosing block. */
    static boolean usesLayerInitializer(HeadModel head) {
        return head.kind() instanceof HeadKind.Dense;
    }

    /** Returns the statement that creates a head. */
    static CodeBlock create(NetworkModel network, HeadModel head) {
        return CodeBlock.of(
                "$L = addChildBlock($S,$W$L)",
                network.field(head.field()),
                head.name(),
                block(network, head));
    }

    /** Returns the method that computes logits from features. */
    static MethodSpec forward(NetworkModel network) {
        CodeBlock body =
                network.hasSeveralHeads()
                        ? forwardAll(network)
                        : forwardBody(network.heads().get(0));
        return ForwardMethods.pass("forwardHead", "features", body);
    }

    private static CodeBlock forwardAll(NetworkModel network) {
        List<HeadModel> heads = network.heads();
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("$1T logits = new $1T($2L)", DjlTypes.ND_LIST, heads.size());
        for (HeadModel head : heads) {
            body.addStatement(
                    "logits.addAll($L.forward(parameterStore,$W$L, training))",
                    field(network, head.field()),
                    needsDropout(head) ? dropout(head) : CodeBlock.of("features"));
        }
        return body.addStatement("return logits").build();
    }

    /** Returns the expression for a block's field in these methods. */
    static String field(NetworkModel network, String declaredField) {
        String name = network.field(declaredField);
        return VARIABLES.contains(name) ? "this." + name : name;
    }

    private static boolean needsDropout(HeadModel head) {
        return head.dropout() > 0 && !head.kind().appliesDropout();
    }

    private static CodeBlock dropout(HeadModel head) {
        return CodeBlock.of(
                "$T.dropout(features.singletonOrThrow(), $L, training)",
                RuntimeBlocks.DROPOUT,
                Literals.ofFloat(head.dropout()));
    }

    private static CodeBlock forwardBody(HeadModel head) {
        if (!needsDropout(head)) {
            return CodeBlock.of("return head.forward(parameterStore, features, training);\n");
        }
        return CodeBlock.builder()
                .addStatement("$T x = $L", DjlTypes.ND_LIST, dropout(head))
                .addStatement("return head.forward(parameterStore, x, training)")
                .build();
    }

    /**
     * Returns the statements that initialise a head for features whose shape is known only when the
     * block is initialised. The expression evaluates to that shape, including the batch dimension.
     */
    static CodeBlock initialize(NetworkModel network, HeadModel head, CodeBlock features) {
        // The dense layer of DJL accepts any shape; the other heads check their input.
        CodeBlock shape =
                head.kind() instanceof HeadKind.Dense
                        ? CodeBlock.of("$T.vector($L)", RuntimeTypes.DRY_RUN, features)
                        : features;
        return CodeBlock.builder()
                .addStatement(
                        "$L.initialize(manager, dataType,$W$L)",
                        field(network, head.field()),
                        shape)
                .build();
    }

    /** Returns the summary row of a head. */
    static SummaryRow row(NetworkModel network, HeadModel head) {
        return new SummaryRow(
                head.name(),
                head.text(),
                head.output(),
                network.features().flatMap(head::counts),
                true);
    }

    /** Returns the type of the field of a head. */
    static ClassName type(HeadKind kind) {
        if (kind instanceof HeadKind.Packaged packaged) {
            return packaged.block();
        }
        if (kind instanceof HeadKind.Method) {
            return RuntimeHeads.METHOD;
        }
        if (kind instanceof HeadKind.ConcatPool) {
            return RuntimeHeads.CONCAT_POOL;
        }
        if (kind instanceof HeadKind.Hidden) {
            return RuntimeHeads.HIDDEN;
        }
        if (kind instanceof HeadKind.Ordinal) {
            return RuntimeHeads.ORDINAL;
        }
        return kind instanceof HeadKind.Cosine ? RuntimeHeads.COSINE : DjlTypes.LINEAR;
    }

    private static CodeBlock block(NetworkModel network, HeadModel head) {
        CodeBlock logits = logits(network, head);
        if (head.kind() instanceof HeadKind.Packaged packaged) {
            return CodeBlock.of("new $T($L)", packaged.block(), logits);
        }
        if (head.kind() instanceof HeadKind.Method method) {
            CodeBlock builder = MethodHeadCode.builder(method, logits);
            return CodeBlock.of("$L\n.build()", builder);
        }
        if (head.kind() instanceof HeadKind.ConcatPool pool) {
            return concatPool(pool, head, logits);
        }
        if (head.kind() instanceof HeadKind.Hidden hidden) {
            return hidden(hidden, head, logits);
        }
        return last(head.kind(), logits);
    }

    /** Returns the expression for the number of logits. */
    static CodeBlock logits(NetworkModel network, HeadModel head) {
        return head.isLearned()
                ? CodeBlock.of("$L", network.classesField(head))
                : CodeBlock.of("$L", head.logits().orElseThrow());
    }

    private static CodeBlock last(HeadKind kind, CodeBlock logits) {
        if (kind instanceof HeadKind.Ordinal ordinal) {
            return CodeBlock.of(
                    "$T.builder().setClasses($L).build()", RuntimeHeads.ORDINAL, ordinal.classes());
        }
        return kind instanceof HeadKind.Cosine cosine
                ? CodeBlock.of(
                        "$T.builder().setClasses($L)$Z.optTemperature($L)$Z.build()",
                        RuntimeHeads.COSINE,
                        logits,
                        Literals.ofFloat(cosine.temperature()))
                : CodeBlock.of("$T.builder().setUnits($L).build()", DjlTypes.LINEAR, logits);
    }

    private static CodeBlock hidden(HeadKind.Hidden hidden, HeadModel head, CodeBlock logits) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", RuntimeHeads.HIDDEN);
        code.add("\n.setUnits($L)", units(hidden.units()));
        addActivation(code, hidden.activation());
        if (head.dropout() > 0) {
            code.add("\n.optDropout($L)", Literals.ofFloat(head.dropout()));
        }
        code.add("\n.setLogits($L)", last(hidden.last(), logits));
        return code.add("\n.build()").build();
    }

    private static CodeBlock concatPool(
            HeadKind.ConcatPool pool, HeadModel head, CodeBlock logits) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", RuntimeHeads.CONCAT_POOL);
        if (pool.isOrdinal()) {
            code.add("\n.optLogits($L)", last(pool.last(), logits));
        } else {
            code.add("\n.setClasses($L)", logits);
        }
        code.add("\n.optUnits($L)", units(pool.units()));
        if (!pool.units().isEmpty()) {
            addActivation(code, pool.activation());
        }
        code.add("\n.optDropout($L)", Literals.ofFloat(head.dropout()));
        return code.add("\n.build()").build();
    }

    private static String units(List<Integer> units) {
        return units.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void addActivation(CodeBlock.Builder code, Function function) {
        code.add("\n.optActivation(x -> $L)", ActivationCode.expression(function));
    }
}
