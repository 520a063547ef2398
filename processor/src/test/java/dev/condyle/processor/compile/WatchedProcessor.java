package dev.condyle.processor.compile;

import dev.condyle.processor.CondyleProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The processor with a Filer that notifies a test of its calls; the test may throw. */
public final class WatchedProcessor extends AbstractProcessor {

    private final CondyleProcessor processor = new CondyleProcessor();
    private final Consumer<Element[]> onSourceFile;
    private boolean claimed;

    /**
     * @param onSourceFile receives the originating elements of each file
     */
    public WatchedProcessor(Consumer<Element[]> onSourceFile) {
        this.onSourceFile = onSourceFile;
    }

    /** Returns whether the processor claimed an annotation. */
    public boolean claimed() {
        return claimed;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        Filer filer = watch(environment.getFiler());
        processor.init(
                proxy(
                        ProcessingEnvironment.class,
                        (method, arguments) ->
                                method.getName().equals("getFiler")
                                        ? filer
                                        : method.invoke(environment, arguments)));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        boolean result = processor.process(annotations, round);
        claimed |= result;
        return result;
    }

    private Filer watch(Filer filer) {
        return proxy(
                Filer.class,
                (method, arguments) -> {
                    if (method.getName().equals("createSourceFile")) {
                        onSourceFile.accept((Element[]) arguments[1]);
                    }
                    return method.invoke(filer, arguments);
                });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        WatchedProcessor.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            try {
                                return call.on(method, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws ReflectiveOperationException;
    }
}
