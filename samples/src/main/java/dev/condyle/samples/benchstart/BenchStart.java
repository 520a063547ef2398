package dev.condyle.samples.benchstart;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.export.Export;
import dev.condyle.samples.PairedRounds;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.benchinference.ArrayModel;
import dev.condyle.samples.benchinference.TimedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * The benchmark {@code bench-start}: compares the time that a new JVM takes from its {@code main}
 * to the first prediction. Condyle loads a saved MobileNetV2; DJL loads the same model, exported as
 * TorchScript, with {@code Criteria}. Both predict a batch of 1. {@code ratio} is Condyle's time
 * over DJL's. {@code -Drounds=N} sets the number of rounds (default: 7).
 */
public final class BenchStart {

    private static final float TOLERANCE = 1e-3f; // relative

    private BenchStart() {}

    /** Returns the input of the prediction. */
    static float[] input() {
        Random random = new Random(1);
        float[] numbers = new float[3 * 224 * 224];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat();
        }
        return numbers;
    }

    /**
     * Runs the benchmark.
     *
     * @param args not used
     * @throws IOException if a model cannot be written or a JVM cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Settings.number("rounds", 7, 1, Integer.MAX_VALUE);
        Path folder = Settings.folder("bench-start");
        Path exported = folder.resolveSibling("bench-start.pt");
        try (ArrayModel model = TimedNetwork.MOBILENETV2.create(ModelOptions.defaults())) {
            model.save(folder);
            model.export(exported, Export.torchScript());
        }
        System.out.println(
                "From main to the first prediction in a new JVM, and the whole process\n");
        System.out.println("round    Condyle    whole        DJL    whole    ratio");
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        // Fills the cache of the file system, and is not counted.
        requireSame(Start.of(CondyleStart.class, folder), Start.of(DjlStart.class, exported));
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            Start before = first ? Start.of(CondyleStart.class, folder) : null;
            Start djl = Start.of(DjlStart.class, exported);
            Start condyle = first ? before : Start.of(CondyleStart.class, folder);
            ours[round] = condyle.millis();
            theirs[round] = djl.millis();
            System.out.printf(
                    "%5d %7.0f ms %5.0f ms %7.0f ms %5.0f ms %8.3f%n",
                    round + 1,
                    condyle.millis(),
                    condyle.whole(),
                    djl.millis(),
                    djl.whole(),
                    condyle.millis() / djl.millis());
        }
        PairedRounds paired = new PairedRounds(ours, theirs);
        System.out.println("\nCondyle over DJL: " + paired);
        new ResultLine("bench-start")
                .with("ratio", 3, paired.ratio())
                .with("ours_ms", 0, paired.ours())
                .with("djl_ms", 0, paired.theirs())
                .with("rounds", 0, rounds)
                .print(System.out);
    }

    private static void requireSame(Start condyle, Start djl) {
        float difference = Math.abs(condyle.probability() - djl.probability());
        if (difference > TOLERANCE * djl.probability()) {
            throw new IllegalStateException(
                    "Condyle predicted "
                            + condyle.probability()
                            + ", but DJL predicted "
                            + djl.probability()
                            + ".");
        }
    }
}
