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
import javax.lang.model.util.Elements;

/** The processor with a count of its calls of a method of {@link Elements}. */
public final class CountingProcessor extends AbstractProcessor {

    private final CondyleProcessor processor = new CondyleProcessor();
    private final String counted;
    private int count;

    /**
     * @param counted the name of the method to count
     */
    public CountingProcessor(String counted) {
        this.counted = counted;
    }

    /** Returns the number of calls so far. */
    public int count() {
        return count;
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
        Elements elements =
                proxy(
                        Elements.class,
                        (method, arguments) -> {
                            count += method.getName().equals(counted) ? 1 : 0;
                            return method.invoke(environment.getElementUtils(), arguments);
                        });
        processor.init(
                proxy(
                        ProcessingEnvironment.class,
                        (method, arguments) ->
                                method.getName().equals("getElementUtils")
                                        ? elements
                                        : method.invoke(environment, arguments)));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        CountingProcessor.class.getClassLoader(),
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
