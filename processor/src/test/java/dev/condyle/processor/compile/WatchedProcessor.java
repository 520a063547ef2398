package dev.condyle.processor.compile;

import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The processor with a Filer that notifies a test of its calls; the test may throw. */
public final class WatchedProcessor extends ObservedProcessor {

    private final Consumer<Element[]> onSourceFile;
    private boolean claimed;

    /**
     * @param onSourceFile receives the originating elements of each file
     */
    public WatchedProcessor(Consumer<Element[]> onSourceFile) {
        super("getFiler");
        this.onSourceFile = onSourceFile;
    }

    /** Returns whether the processor claimed an annotation. */
    public boolean claimed() {
        return claimed;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        boolean result = super.process(annotations, round);
        claimed |= result;
        return result;
    }

    @Override
    Filer replacement(ProcessingEnvironment environment) {
        return proxy(
                Filer.class,
                (method, arguments) -> {
                    if (method.getName().equals("createSourceFile")) {
                        onSourceFile.accept((Element[]) arguments[1]);
                    }
                    return method.invoke(environment.getFiler(), arguments);
                });
    }
}
