package dev.condyle.processor.run;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.model.Model;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Creates generated classifiers with their factory methods.
 *
 * @param loader the loader of their classes
 */
public record Models(ClassLoader loader) {

    /** Calls {@code create()}. */
    public Classifier<?, ?> create(String name) throws ReflectiveOperationException {
        return (Classifier<?, ?>) method(name, "create").invoke(null);
    }

    /** Calls {@code load(folder)}. */
    public Classifier<?, ?> load(String name, Path folder) throws ReflectiveOperationException {
        return (Classifier<?, ?>) method(name, "load", Path.class).invoke(null, folder);
    }

    /** Calls {@code create()} of a classifier whose input is {@code float[]}. */
    @SuppressWarnings("unchecked")
    public Classifier<float[], Object> createOfFloats(String name)
            throws ReflectiveOperationException {
        return (Classifier<float[], Object>) create(name);
    }

    /** Calls {@code create()} of a classifier with several heads. */
    @SuppressWarnings("unchecked")
    public MultiTaskClassifier<Object, Object, Object, Object> createMultiTask(String name)
            throws ReflectiveOperationException {
        return (MultiTaskClassifier<Object, Object, Object, Object>)
                method(name, "create").invoke(null);
    }

    /** Calls {@code load(folder)} of a classifier with several heads. */
    @SuppressWarnings("unchecked")
    public MultiTaskClassifier<Object, Object, Object, Object> loadMultiTask(
            String name, Path folder) throws ReflectiveOperationException {
        return (MultiTaskClassifier<Object, Object, Object, Object>)
                method(name, "load", Path.class).invoke(null, folder);
    }

    /** Calls {@code create()} of any model. */
    @SuppressWarnings("unchecked")
    public <I, L, P, E> Model<I, L, P, E> createAny(String name)
            throws ReflectiveOperationException {
        return (Model<I, L, P, E>) method(name, "create").invoke(null);
    }

    /** Calls {@code load(folder)} of any model. */
    @SuppressWarnings("unchecked")
    public <I, L, P, E> Model<I, L, P, E> loadAny(String name, Path folder)
            throws ReflectiveOperationException {
        return (Model<I, L, P, E>) method(name, "load", Path.class).invoke(null, folder);
    }

    /** Calls the canonical constructor of a record. */
    public Object newRecord(String name, Object... components) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(components);
    }

    /** Returns a constant of an enum. */
    public static Object constant(ClassLoader loader, String type, String name)
            throws ReflectiveOperationException {
        Field field = loader.loadClass(type).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    /** Calls a method without parameters. */
    public static Object call(Object object, String method) throws ReflectiveOperationException {
        Method found = object.getClass().getDeclaredMethod(method);
        found.setAccessible(true);
        return found.invoke(object);
    }

    /** Calls a method with one parameter. */
    public static Object call(Object object, String method, Class<?> parameter, Object argument)
            throws ReflectiveOperationException {
        Method found = object.getClass().getDeclaredMethod(method, parameter);
        found.setAccessible(true);
        return found.invoke(object, argument);
    }

    private Method method(String name, String method, Class<?>... parameters)
            throws ReflectiveOperationException {
        Method found = loader.loadClass(name).getDeclaredMethod(method, parameters);
        found.setAccessible(true);
        return found;
    }

    /** Returns random inputs, each labelled with the index of its largest element. */
    public static <L> Dataset<float[], L> examples(
            int count, int length, List<? extends L> labels) {
        Random random = new Random(1);
        List<float[]> inputs = new ArrayList<>();
        List<L> truths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] input = new float[length];
            int greatest = 0;
            for (int j = 0; j < length; j++) {
                input[j] = (float) random.nextGaussian();
                greatest = input[j] > input[greatest] ? j : greatest;
            }
            inputs.add(input);
            truths.add(labels.get(greatest % labels.size()));
        }
        return Dataset.of(inputs, truths);
    }
}
