package dev.condyle.samples.benchblock;

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
 * Measures a generated block beside the same network written by hand, with one input and with 32.
 * {@code -Drounds=N} sets how many rounds are measured of each.
 */
public final class PassReport {

    private static final int WARM_UP_ROUNDS = 5;

    private PassReport() {}

    /**
     * Measures, and prints what came out.
     *
     * @param sample the name of the sample
     * @param pass what is measured
     * @throws RunnerException if JMH cannot run
     */
    public static void run(String sample, Class<? extends PairedPass<?>> pass)
            throws RunnerException {
        int rounds = Settings.number("rounds", 40);
        System.out.printf(
                "A forward pass on one thread: the generated block, the same by hand, and by hand%n"
                        + "once more, which shows the noise. %d rounds.%n",
                rounds);
        // JMH reads the class path of the JVM it starts from here.
        System.setProperty("java.class.path", ClassPath.current());
        Collection<RunResult> results = new Runner(options(pass, rounds)).run();

        ResultLine line = new ResultLine(sample);
        List<Outcome> outcomes =
                results.stream()
                        .map(Outcome::of)
                        .sorted(Comparator.comparingInt(Outcome::batch))
                        .toList();
        outcomes.forEach(System.out::println);
        // Of the two sizes, the one where the generated block does worse.
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
                        // One thread: what other programs do on the machine then disturbs less.
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

    /** What came out for one size of batch. */
    private record Outcome(int batch, PairedRounds block, PairedRounds noise) {

        static Outcome of(RunResult result) {
            double[] scores =
                    result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                            .toArray();
            double[][] times = new double[Turns.COUNT][scores.length / Turns.COUNT];
            for (int i = 0; i < scores.length; i++) {
                // The warm-up was whole rounds of turns, but not a whole cycle of them.
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
