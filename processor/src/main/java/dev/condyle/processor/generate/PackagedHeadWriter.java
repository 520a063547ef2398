package dev.condyle.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.model.PackagedHead;
import javax.lang.model.element.Modifier;

/** Writes the block of a reusable head. */
final class PackagedHeadWriter {

    private final ClassFrame frame;

    PackagedHeadWriter(ClassFrame frame) {
        this.frame = frame;
    }

    TypeSpec write(PackagedHead head) {
        return frame.begin(head.block(), head)
                .superclass(RuntimeHeads.METHOD)
                .addJavadoc(
                        "The DJL block of the head {@link $T}: maps features to\nlogits of shape (N, logits).\n",
                        head.declared())
                .addMethod(constructor(head))
                .build();
    }

    private static MethodSpec constructor(PackagedHead head) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder()
                        .addJavadoc(
                                "Creates the block.\n\n@param classes the number of logits, at least 1\n")
                        .addParameter(TypeName.INT, "classes")
                        .addStatement(
                                "super($L)",
                                MethodHeadCode.builder(head.head(), CodeBlock.of("classes")));
        return head.isPublic()
                ? constructor.addModifiers(Modifier.PUBLIC).build()
                : constructor.build();
    }
}
