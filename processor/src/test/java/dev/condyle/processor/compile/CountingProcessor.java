package dev.condyle.processor.compile;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/** The processor with a count of its calls of a method of {@link Elements}. */
public final class CountingProcessor extends ObservedProcessor {

    private final String counted;
    private int count;

    /**
     * @param counted the name of the method to count
     */
    public CountingProcessor(String counted) {
        super("getElementUtils");
        this.counted = counted;
    }

    /** Returns the number of calls so far. */
    public int count() {
        return count;
    }

    @Override
    Elements replacement(ProcessingEnvironment environment) {
        return proxy(
                Elements.class,
                (method, arguments) -> {
                    count += method.getName().equals(counted) ? 1 : 0;
                    return method.invoke(environment.getElementUtils(), arguments);
                });
    }
}
