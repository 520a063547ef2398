package dev.condyle.samples.benchtraining;

import dev.condyle.samples.ChildClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that keep a core busy each. They end when they are closed, and also when this process
 * ends.
 *
 * @param processes the processes
 */
record BusyProcesses(List<Process> processes) implements AutoCloseable {

    /** Starts processes. */
    static BusyProcesses start(int count) throws IOException {
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            started.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    ChildClassPath.current(),
                                    BusyProcesses.class.getName())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        }
        return new BusyProcesses(started);
    }

    /**
     * Checks that all processes are running.
     *
     * @throws IllegalStateException if one has ended
     */
    void requireRunning() {
        if (!processes.stream().allMatch(Process::isAlive)) {
            throw new IllegalStateException("A process that keeps a core busy has ended.");
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }

    /**
     * Spins until the standard input ends.
     *
     * @param args not used
     * @throws IOException if the standard input cannot be read
     */
    public static void main(String[] args) throws IOException {
        Thread spinning =
                new Thread(
                        () -> {
                            while (true) {
                                Thread.onSpinWait();
                            }
                        });
        spinning.setDaemon(true);
        spinning.start();
        while (System.in.read() >= 0) {
            // The parent process writes nothing.
        }
    }
}
