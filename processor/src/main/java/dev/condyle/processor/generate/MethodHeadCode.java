package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.Weight;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.layer.Literals;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadWeightModel;
import java.util.List;
import java.util.stream.IntStream;

/** Generates the code of a head method. */
final class MethodHeadCode {

    private static final ClassName WEIGHT = ClassName.get(Weight.class);

    private MethodHeadCode() {}

    /** Returns the builder of its block, without the final call. */
    static CodeBlock builder(HeadKind.Method head, CodeBlock classes) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", RuntimeHeads.METHOD);
        code.add("\n.setName($S)", head.owner().simpleName() + "." + head.method());
        code.add("\n.setFunction($L)", function(head));
        code.add("\n.setClasses($L)", classes);
        for (HeadWeightModel weight : head.weights()) {
            code.add(
                    "\n.addWeight($S,$W$L,$W$L)",
                    weight.name(),
                    initializer(weight),
                    dimensions(weight.dimensions()));
        }
        return code.build();
    }

    private static CodeBlock function(HeadKind.Method head) {
        // A parameter with the name of the class would hide it.
        String owner = head.owner().topLevelClassName().simpleName();
        String featuresName = owner.equals("features") ? "features_" : "features";
        String weightsName = owner.equals("weights") ? "weights_" : "weights";
        CodeBlock weights =
                IntStream.range(0, head.weights().size())
                        .mapToObj(i -> CodeBlock.of(",$W$L.get($L)", weightsName, i))
                        .collect(CodeBlock.joining(""));
        return CodeBlock.of(
                "($1L, $2L) ->$W$3L.$4L($1L$5L)",
                featuresName,
                weightsName,
                owner(head.owner()),
                head.method(),
                weights);
    }

    /** Returns the name of a class, which the nested class of the superclass could hide. */
    private static CodeBlock owner(ClassName type) {
        boolean hidden = type.topLevelClassName().simpleName().equals("Builder");
        return hidden && !type.packageName().isEmpty()
                ? CodeBlock.of("$L", type.canonicalName())
                : CodeBlock.of("$T", type);
    }

    private static CodeBlock initializer(HeadWeightModel weight) {
        return switch (weight.initializer()) {
            case ZEROS, ONES -> CodeBlock.of("$T.$L", DjlTypes.INITIALIZER, weight.initializer());
            case CONSTANT ->
                    CodeBlock.of(
                            "new $T($L)",
                            DjlTypes.CONSTANT_INITIALIZER,
                            Literals.ofFloat(weight.value()));
            case NORMAL ->
                    CodeBlock.of(
                            "new $T($L)",
                            DjlTypes.NORMAL_INITIALIZER,
                            Literals.ofFloat(weight.value()));
            case GLOROT_UNIFORM -> CodeBlock.of("$T.glorot()", RuntimeHeads.FAN_INITIALIZER);
            case HE_UNIFORM -> CodeBlock.of("$T.he()", RuntimeHeads.FAN_INITIALIZER);
        };
    }

    private static CodeBlock dimensions(List<Integer> dimensions) {
        return dimensions.stream()
                .map(
                        size ->
                                size < 0
                                        ? CodeBlock.of(
                                                "$T.$L", WEIGHT, HeadWeightModel.dimension(size))
                                        : CodeBlock.of("$L", size))
                .collect(CodeBlock.joining(", "));
    }
}
