package dev.condyle.runtime.model;

import dev.condyle.runtime.internal.weights.FoundWeights;
import dev.condyle.runtime.internal.weights.PublishedPreprocessing;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.weights.WeightsException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Downloads pretrained weights before the first run, for example while a container image is built:
 *
 * <pre>
 * java -cp … dev.condyle.runtime.model.FetchWeights app.FlowerClassifier
 * </pre>
 *
 * <p>Each argument is the name of an annotated class, or a location such as {@code
 * hf:timm/resnet50.a1_in1k}. The path of each file is printed. DJL's engine is not started. The
 * exit status is 0 if all files are available, 1 if one is not, and 2 without arguments.
 */
public final class FetchWeights {

    private static final String METHOD = "fetchWeights";

    private FetchWeights() {}

    /** Downloads the weights of the given classes and locations. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.println(
                    "Specify the names of annotated classes, such as app.FlowerClassifier, or"
                            + " locations of weights, such as hf:timm/resnet50.a1_in1k.");
            return 2;
        }
        try {
            for (String argument : arguments) {
                fetch(argument).forEach(out::println);
            }
            return 0;
        } catch (WeightsException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static List<Path> fetch(String argument) {
        if (!argument.contains(":")) {
            return fetch(model(argument));
        }
        FoundWeights found = WeightSource.find(argument, "");
        PublishedPreprocessing.fetch(found);
        return List.of(found.path());
    }

    /** Returns the generated model of an annotated class. */
    private static Class<?> model(String name) {
        int end = name.lastIndexOf('.') + 1;
        // The model of a nested class Outer$Inner is Outer_InnerModel.
        String generated = name.substring(0, end) + name.substring(end).replace('$', '_') + "Model";
        return find(generated)
                .or(() -> name.endsWith("Model") ? find(name) : Optional.empty())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no class "
                                                + generated
                                                + " on the class path. Specify the full name of an"
                                                + " annotated class, with a $ before the name of a"
                                                + " nested class, or a location, such as"
                                                + " hf:timm/resnet50.a1_in1k."));
    }

    private static Optional<Class<?>> find(String name) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Optional.of(Class.forName(name, true, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static List<Path> fetch(Class<?> model) {
        try {
            Method method = model.getDeclaredMethod(METHOD);
            // The model of a class that is not public is not public either.
            if (!method.trySetAccessible()) {
                throw new IllegalArgumentException(
                        model.getName()
                                + " is in a module that does not open its package. Run this command"
                                + " on the class path, or call fetchWeights() in a program.");
            }
            return ((List<?>) method.invoke(null)).stream().map(Path.class::cast).toList();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(model.getName() + " has no pretrained weights.", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
