package dev.condyle.runtime.internal.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a class in a JVM of its own, with this one's class path. */
public final class ChildJvm {

    /** Otherwise, newer versions of Java print warnings about native libraries. */
    private static final List<String> OPTIONS =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED");

    private ChildJvm() {}

    /** What it prints; fails if it does not end well. */
    public static String run(Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(System.getProperty("java.class.path"), main, options, arguments);
    }

    /** What it prints with another class path. */
    public static String run(
            String classPath, Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(Map.of(), classPath, main, options, arguments);
    }

    /** What it prints with another environment, in which an empty text removes a variable. */
    public static String run(Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        return run(environment, classPath, main, List.of(), arguments);
    }

    private static String run(
            Map<String, String> environment,
            String classPath,
            Class<?> main,
            List<String> options,
            String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // DJL asks the environment before the system properties; only those are looked at here.
        builder.environment().remove("OPT_OUT_TRACKING");
        builder.environment().remove("DJL_OFFLINE");
        environment.forEach(
                (name, value) -> {
                    if (value.isEmpty()) {
                        builder.environment().remove(name);
                    } else {
                        builder.environment().put(name, value);
                    }
                });
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), output);
        return output;
    }
}
