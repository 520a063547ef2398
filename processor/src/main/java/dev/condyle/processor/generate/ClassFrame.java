package dev.condyle.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.model.GenerationTarget;
import dev.condyle.processor.model.NetworkModel;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The common parts of all generated classes: they are final, have the visibility of the annotated
 * class, are annotated with {@code @Generated}, and are documented with the summary.
 */
final class ClassFrame {

    private static final ClassName GENERATED =
            ClassName.get("javax.annotation.processing", "Generated");

    private final String generator;
    private final boolean mark;
    private final Set<String> hidden;

    /**
     * Creates a frame.
     *
     * @param generator the name of the processor
     * @param mark whether the module of the annotated class can access {@code @Generated}
     * @param hidden the types of {@code java.lang} that are shadowed in the package of the class
     */
    ClassFrame(String generator, boolean mark, Set<String> hidden) {
        this.generator = generator;
        this.mark = mark;
        this.hidden = Set.copyOf(hidden);
    }

    TypeSpec.Builder begin(ClassName name, String what, NetworkModel network) {
        return begin(name, network)
                .addJavadoc(
                        "$L {@link $T}.\n\n<pre>\n$L</pre>\n",
                        what,
                        network.declared(),
                        JavadocText.escape(SummaryText.of(network)));
    }

    /** Starts a record, which is documented without the summary. */
    TypeSpec.Builder record(ClassName name, String what, NetworkModel network) {
        return mark(TypeSpec.recordBuilder(name), network)
                .addJavadoc("$L {@link $T}.\n\n", what, network.declared());
    }

    /** Starts a class without documentation. */
    TypeSpec.Builder begin(ClassName name, GenerationTarget generation) {
        return mark(TypeSpec.classBuilder(name), generation).addModifiers(Modifier.FINAL);
    }

    /** Starts a record without documentation. */
    TypeSpec.Builder record(ClassName name, GenerationTarget generation) {
        return mark(TypeSpec.recordBuilder(name), generation);
    }

    private TypeSpec.Builder mark(TypeSpec.Builder type, GenerationTarget generation) {
        type.addOriginatingElement(generation.origin());
        hidden.forEach(type::alwaysQualify);
        if (generation.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (mark) {
            type.addAnnotation(
                    AnnotationSpec.builder(GENERATED).addMember("value", "$S", generator).build());
        }
        return type;
    }
}
