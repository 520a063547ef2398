package dev.condyle.samples.benchtraining;

import dev.condyle.samples.PairedRounds;
import dev.condyle.samples.Trained;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * By which factor trainings take longer while other processes use the cores.
 *
 * @param network the factor of the network of the benchmark
 * @param tiny the factor of the network of the README's first program
 */
record BusyFactors(double network, double tiny) {

    /** The median times of both networks. */
    private record Times(double network, double tiny) {}

    /**
     * Trains both networks, first alone, then beside other processes.
     *
     * @param processes the number of other processes
     * @param rounds the number of counted trainings of each network
     * @param network trains the network of the benchmark
     */
    static BusyFactors measure(int processes, int rounds, Supplier<Trained> network)
            throws IOException {
        System.out.printf("%nTraining with %d other processes%n%n", processes);
        System.out.println("round   processes   Condyle  first program");
        Circle.train();
        Times alone = times(0, rounds, network);
        try (BusyProcesses others = BusyProcesses.start(processes)) {
            Times busy = times(processes, rounds, network);
            others.requireRunning();
            return new BusyFactors(busy.network / alone.network, busy.tiny / alone.tiny);
        }
    }

    private static Times times(int processes, int rounds, Supplier<Trained> network) {
        double[] large = new double[rounds];
        double[] tiny = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            large[round] = network.get().seconds();
            tiny[round] = Circle.train().seconds();
            System.out.printf(
                    "%5d %11d %7.2f s %12.2f s%n", round + 1, processes, large[round], tiny[round]);
        }
        PairedRounds all = new PairedRounds(large, tiny);
        return new Times(all.ours(), all.theirs());
    }
}
