package dev.condyle.samples.benchstart;

import dev.condyle.samples.ChildClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The start of a new JVM.
 *
 * @param millis the milliseconds from its {@code main} to the first prediction
 * @param whole the milliseconds from the start of the process to its end
 * @param probability the predicted probability of the first class
 */
record Start(double millis, double whole, float probability) {

    /**
     * Starts a JVM and waits for it.
     *
     * @param main its main class
     * @param model the path of the model
     * @throws IllegalStateException if it fails
     */
    static Start of(Class<?> main, Path model) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        // Otherwise DJL queries a network address on its start.
                                        "-DOPT_OUT_TRACKING=true",
                                        "-XX:+IgnoreUnrecognizedVMOptions",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        ChildClassPath.current(),
                                        main.getName(),
                                        model.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed: " + output);
        }
        double whole = (System.nanoTime() - start) / 1e6;
        String[] numbers = output.split(" ");
        return new Start(Double.parseDouble(numbers[0]), whole, Float.parseFloat(numbers[1]));
    }
}
