/** The annotation processor. JavaPoet and AutoService have no module descriptor. */
@SuppressWarnings("requires-automatic")
module dev.condyle.processor {
    requires static com.google.auto.service;
    requires com.palantir.javapoet;
    requires dev.condyle.dsl;
    requires java.compiler;
    requires static jdk.compiler;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.condyle.processor.AnnotatedLocalClasses,
            dev.condyle.processor.CondyleProcessor;
}
