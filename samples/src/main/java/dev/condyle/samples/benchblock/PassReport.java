package dev.condyle.samples.benchblock;

import dev.condyle.samples.ChildClassPath;
import dev.condyle.samples.PairedRounds;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Compares a generated block with the same network written by hand, for batches of 1 and 32 inputs.
 * {@code -Drounds=N} sets the number of measured rounds for each batch size (default: 40).
 */
public final class PassReport {

    private static final int WARM_UP_ROUNDS = 5;

    private PassReport() {}

    /**
     * Runs the benchmark and prints the results.
     *
     * @param sample the name of the sample
     * @param pass the benchmark
     * @throws RunnerException if JMH cannot run
     */
    public static void run(String sample, Class<? extends PairedPass<?>> pass)
            throws RunnerException {
        int rounds = Settings.number("rounds", 40);
        System.out.printf(
                "Forward pass on one thread: the generated block, the same network by hand, and%n"
                        + "a second copy of the latter, which shows the noise. %d rounds.%n",
                rounds);
        // JMH passes this class path to the JVM that it starts.
        System.setProperty("java.class.path", ChildClassPath.current());
        Collection<RunResult> results = new Runner(options(pass, rounds)).run();

        ResultLine line = new ResultLine(sample);
        List<Outcome> outcomes =
                results.stream()
                        .map(Outcome::of)
                        .sorted(Comparator.comparingInt(Outcome::batch))
                        .toList();
        outcomes.forEach(System.out::println);
        // The batch size for which the generated block is slower.
        Outcome worst =
                outcomes.stream()
                        .max(Comparator.comparingDouble(outcome -> outcome.block().ratio()))
                        .orElseThrow();
        line.with("ratio", 3, worst.block().ratio())
                .with("noise", 3, Math.abs(worst.noise().ratio() - 1));
        outcomes.forEach(o -> line.with("batch" + o.batch(), 3, o.block().ratio()));
        line.with("rounds", 0, rounds).print(System.out);
    }

    private static Options options(Class<?> pass, int rounds) {
        return new OptionsBuilder()
                .include(pass.getName().replace(".", "\\."))
                .forks(1)
                .jvmArgs(
                        // With one thread, other programs on the machine disturb the measurement
                        // less.
                        "-Dai.djl.pytorch.num_threads=1",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--enable-native-access=ALL-UNNAMED")
                .warmupIterations(WARM_UP_ROUNDS * Turns.COUNT)
                .measurementIterations(rounds * Turns.COUNT)
                .warmupTime(TimeValue.milliseconds(200))
                .measurementTime(TimeValue.milliseconds(200))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    /** The result for one batch size. */
    private record Outcome(int batch, PairedRounds block, PairedRounds noise) {

        static Outcome of(RunResult result) {
            double[] scores =
                    result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                            .toArray();
            double[][] times = new double[Turns.COUNT][scores.length / Turns.COUNT];
            for (int i = 0; i < scores.length; i++) {
                // The warm-up consists of complete rounds, but the order of the blocks changes
                // every round.
                times[Turns.at(i + WARM_UP_ROUNDS * Turns.COUNT)][i / Turns.COUNT] = scores[i];
            }
            return new Outcome(
                    Integer.parseInt(result.getParams().getParam("batch")),
                    new PairedRounds(times[Turns.GENERATED], times[Turns.BY_HAND]),
                    new PairedRounds(times[Turns.BY_HAND_AGAIN], times[Turns.BY_HAND]));
        }

        @Override
        public String toString() {
            return String.format(
                    "%nbatch %d: generated %.1f us, by hand %.1f us%n  ratio %s%n  noise %s",
                    batch, block.ours(), block.theirs(), block, noise);
        }
    }
}
