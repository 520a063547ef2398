package dev.condyle.processor.compile;

import dev.condyle.processor.CondyleProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor with one part of its environment replaced. */
abstract class ObservedProcessor extends AbstractProcessor {

    private final CondyleProcessor processor = new CondyleProcessor();
    private final String getter;

    /**
     * @param getter the name of the method of the environment that returns the part
     */
    ObservedProcessor(String getter) {
        this.getter = getter;
    }

    /** Returns the part that the processor gets. */
    abstract Object replacement(ProcessingEnvironment environment);

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
        Object part = replacement(environment);
        processor.init(
                proxy(
                        ProcessingEnvironment.class,
                        (method, arguments) ->
                                method.getName().equals(getter)
                                        ? part
                                        : method.invoke(environment, arguments)));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        ObservedProcessor.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            try {
                                return call.on(method, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    interface Call {
        Object on(Method method, Object[] arguments) throws ReflectiveOperationException;
    }
}
