package dev.condyle.processor;

import com.google.auto.service.AutoService;
import dev.condyle.processor.SourceCode.LocalClass;
import dev.condyle.processor.diagnostic.Message;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Reports annotated local and anonymous classes, for which nothing is generated. Compilers do not
 * pass these classes or their annotations to processors, so this processor runs for all annotations
 * and claims none. It must run before {@link CondyleProcessor}, which may claim all annotations of
 * a round. Service files are sorted by name.
 */
@AutoService(Processor.class)
public final class AnnotatedLocalClasses extends AbstractProcessor {

    private SourceCode source;

    /** Creates a processor; called by the service loader of the compiler. */
    public AnnotatedLocalClasses() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        source = SourceCode.of(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (LocalClass found : source.localClasses(round.getRootElements())) {
            String what =
                    found.name().isEmpty()
                            ? "this anonymous class"
                            : "the local class " + found.name();
            found.report(Message.LOCAL_CLASS.text(what));
        }
        return false;
    }
}
