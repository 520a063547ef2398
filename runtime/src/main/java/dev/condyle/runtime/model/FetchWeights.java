package dev.condyle.runtime.model;

import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.weights.WeightsException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;

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
        return argument.contains(":")
                ? List.of(WeightSource.fetch(argument, ""))
                : fetch(model(argument));
    }

    /** Returns the generated model of an annotated class. */
    private static Class<?> model(String name) {
        int end = name.lastIndexOf('.') + 1;
        // The model of a nested class Outer$Inner is Outer_InnerModel.
        String generated = name.substring(0, end) + name.substring(end).replace('$', '_') + "Model";
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(generated, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "There is no class "
                            + generated
                            + " on the class path. Specify the full name of the annotated class,"
                            + " with a $ before the name of a nested class.",
                    e);
        }
    }

    private static List<Path> fetch(Class<?> model) {
        try {
            Method method = model.getDeclaredMethod(METHOD);
            // The model of a class that is not public is not public either.
            method.setAccessible(true);
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
