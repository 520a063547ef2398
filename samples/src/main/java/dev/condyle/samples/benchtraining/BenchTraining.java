package dev.condyle.samples.benchtraining;

import ai.djl.modality.cv.Image;
import ai.djl.translate.TranslateException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.training.Fit;
import dev.condyle.samples.PairedRounds;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.Trained;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitData;
import dev.condyle.samples.digits.DigitReaderModel;
import java.io.IOException;

/**
 * The benchmark {@code bench-training}: compares the training time of Condyle with that of DJL's
 * {@code EasyTrain}, on the same generated block and the same 8,000 digits, in batches of 64, with
 * Adam, learning rate 0.001 and accuracy. They alternate; a first round for warm-up is not counted.
 * Both start from the same images, and the time to encode them is included. {@code -Drounds=N} sets
 * the number of counted rounds (default: 7) and {@code -Depochs=N} the number of epochs per
 * training (default: 1). A third training of each round is in mixed precision. With {@code
 * -Dbusy=N}, it also trains while N other processes use the cores, and prints by which factor that
 * takes longer. {@code bench_training.py} trains the same network in PyTorch and Keras.
 */
public final class BenchTraining {

    private static final int BATCH = 64;

    private BenchTraining() {}

    /**
     * Runs the benchmark.
     *
     * @param args not used
     * @throws IOException if the digits cannot be read
     * @throws TranslateException if DJL cannot train
     */
    public static void main(String[] args) throws IOException, TranslateException {
        int rounds = Settings.number("rounds", 7);
        int epochs = Settings.number("epochs", 1);
        int busy = Settings.number("busy", 0);
        Dataset<Image, Digit> digits = DigitData.split().training();
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        double[] mixed = new double[rounds];
        Fit<Object, Object> fit = Fit.epochs(epochs).batchSize(BATCH).quiet();
        System.out.printf(
                "Training on %,d digits, %d epoch(s) per training%n%n", digits.size(), epochs);
        System.out.println(
                "round      Condyle  accuracy    EasyTrain  accuracy    ratio        mixed");
        // The model is created first, because it disables DJL's telemetry before the engine starts.
        condyle(digits, fit.withEpochs(1));
        condyle(digits, fit.withEpochs(1).mixedPrecision());
        EasyTraining easyTrain = new EasyTraining(digits, BATCH);
        easyTrain.run(1);
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            Trained before = first ? condyle(digits, fit) : null;
            Trained their = easyTrain.run(epochs);
            Trained our = first ? before : condyle(digits, fit);
            ours[round] = our.seconds();
            theirs[round] = their.seconds();
            mixed[round] = condyle(digits, fit.mixedPrecision()).seconds();
            System.out.printf(
                    "%5d %10.2f s %9.3f %10.2f s %9.3f %8.3f %10.2f s%n",
                    round + 1,
                    our.seconds(),
                    our.accuracy(),
                    their.seconds(),
                    their.accuracy(),
                    our.seconds() / their.seconds(),
                    mixed[round]);
        }
        PairedRounds paired = new PairedRounds(ours, theirs);
        PairedRounds precision = new PairedRounds(mixed, ours);
        System.out.println("\nCondyle over EasyTrain: " + paired);
        System.out.println("Mixed precision over float32: " + precision);
        ResultLine line =
                new ResultLine("bench-training")
                        .with("ratio", 3, paired.ratio())
                        .with("spread", 3, paired.spread())
                        .with("ours", 2, paired.ours())
                        .with("easytrain", 2, paired.theirs())
                        .with("mixed", 3, precision.ratio())
                        .with("rounds", 0, rounds);
        if (busy > 0) {
            BusyFactors factors = BusyFactors.measure(busy, rounds, () -> condyle(digits, fit));
            line.with("busy_factor", 2, factors.network()).with("busy_tiny", 2, factors.tiny());
        }
        line.print(System.out);
    }

    private static Trained condyle(Dataset<Image, Digit> digits, Fit<Object, Object> fit) {
        try (DigitReaderModel model = DigitReaderModel.create()) {
            return Trained.of(model, digits, fit);
        }
    }
}
