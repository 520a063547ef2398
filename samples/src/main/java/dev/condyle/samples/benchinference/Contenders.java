package dev.condyle.samples.benchinference;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.export.Export;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The four programs for one network, all with the same weights. */
final class Contenders implements AutoCloseable {

    /** The indices of the programs. */
    static final int BY_HAND = 0;

    static final int EAGER = 1;
    static final int COMPILED = 2;
    static final int ONNX = 3;
    static final int COUNT = 4;

    private static final long ONNX_SPINS_MILLIS = 20;
    private static final float TOLERANCE = 1e-3f; // relative

    private final List<TimedProgram> programs;

    private Contenders(List<TimedProgram> programs) {
        this.programs = programs;
    }

    /**
     * Creates the programs.
     *
     * @param network the network
     * @param batch the size of the largest batch
     */
    static Contenders of(TimedNetwork network, int batch) throws Exception {
        ModelOptions options = ModelOptions.defaults();
        ArrayModel eager = network.create(options.compiled(false));
        ArrayModel compiled = network.create(options);
        Shape input = network.input();
        return new Contenders(
                List.of(
                        new PlainProgram(network.byHand(), eager.block(), input, batch),
                        new GeneratedProgram(eager),
                        new GeneratedProgram(compiled),
                        onnx(compiled, input, batch)));
    }

    private static TimedProgram onnx(ArrayModel model, Shape input, int batch) throws Exception {
        Path folder = Files.createTempDirectory("bench-inference");
        Path file = folder.resolve("model.onnx");
        try {
            model.export(file, Export.onnx());
            return new OnnxProgram(file, input.getShape(), batch);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /**
     * Checks that all programs return the same, which also warms them up.
     *
     * @throws IllegalStateException if they do not
     */
    void requireSameAnswers(List<float[]> batch) throws Exception {
        float[] expected = programs.get(EAGER).predict(batch);
        for (int program = 0; program < COUNT; program++) {
            float[] actual = programs.get(program).predict(batch);
            for (int i = 0; i < expected.length; i++) {
                if (Math.abs(expected[i] - actual[i]) > TOLERANCE * expected[i]) {
                    throw new IllegalStateException(
                            "Program "
                                    + program
                                    + " returned "
                                    + actual[i]
                                    + " instead of "
                                    + expected[i]
                                    + " for input "
                                    + i
                                    + ".");
                }
            }
        }
        Thread.sleep(ONNX_SPINS_MILLIS);
    }

    /**
     * Measures a program.
     *
     * @param program its index
     * @param batch the inputs
     * @param passes the number of measured passes, after one that is not measured
     * @return the milliseconds per input
     */
    double millis(int program, List<float[]> batch, int passes) throws Exception {
        TimedProgram measured = programs.get(program);
        measured.predict(batch);
        long start = System.nanoTime();
        for (int i = 0; i < passes; i++) {
            measured.predict(batch);
        }
        double millis = (System.nanoTime() - start) / 1e6 / passes / batch.size();
        if (program == ONNX) {
            // Its threads spin for a while after a pass, and would disturb the next program.
            Thread.sleep(ONNX_SPINS_MILLIS);
        }
        return millis;
    }

    @Override
    public void close() {
        programs.forEach(TimedProgram::close);
    }
}
