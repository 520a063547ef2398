package dev.condyle.runtime.fuzz;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads changed inputs of a kind, and measures each reading. */
final class Fuzzer implements AutoCloseable {

    /** What the readings of a kind amounted to. */
    record Summary(
            String kind,
            int inputs,
            int accepted,
            double slowestMs,
            long slowestSeed,
            long mostBytes,
            long mostBytesSeed) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "fuzz kind=%s inputs=%d accepted=%d rejected=%d slowest=%.1fms of CPU (seed %d)"
                            + " most=%.1fMB allocated (seed %d)",
                    kind,
                    inputs,
                    accepted,
                    inputs - accepted,
                    slowestMs,
                    slowestSeed,
                    mostBytes / 1e6,
                    mostBytesSeed);
        }
    }

    /** What one reading needed. */
    private record Reading(Object read, String message, long nanos, long allocated) {}

    /**
     * A reader may allocate 64 MB, such as a block of 32 MB twice, and 4,000 times the size of the
     * files: deflated data grows by a factor of up to 1032.
     */
    private static final long BASE_BYTES = 64L << 20;

    private static final long BYTES_PER_BYTE = 4000;

    private static final int LONGEST_MESSAGE = 5000;
    private static final int MOST_FAILURES = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread reader = new Thread(task, "fuzz");
                        reader.setDaemon(true);
                        return reader;
                    });
    private final FuzzKind kind;
    private final Path folder;
    private final Map<String, AssertionError> failures = new LinkedHashMap<>();

    Fuzzer(FuzzKind kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    /**
     * Reads the valid inputs, and then those of a range of seeds.
     *
     * @throws AssertionError if a valid input is rejected, or a changed one is not handled well
     */
    Summary run(long from, int count) throws Exception {
        for (FuzzKind.Input input : kind.valid(folder)) {
            input.check(input.read());
        }
        int accepted = 0;
        long slowest = -1;
        long slowestSeed = -1;
        long most = -1;
        long mostSeed = -1;
        for (long seed = from; seed < from + count && failures.size() < MOST_FAILURES; seed++) {
            Reading reading = read(seed);
            if (reading == null) {
                continue;
            }
            accepted += reading.message == null ? 1 : 0;
            if (reading.nanos > slowest) {
                slowest = reading.nanos;
                slowestSeed = seed;
            }
            if (reading.allocated > most) {
                most = reading.allocated;
                mostSeed = seed;
            }
        }
        Summary summary =
                new Summary(
                        kind.name(), count, accepted, slowest / 1e6, slowestSeed, most, mostSeed);
        if (!failures.isEmpty()) {
            AssertionError all =
                    new AssertionError(
                            summary + "\n" + String.join("\n", failures.keySet()),
                            failures.values().iterator().next());
            failures.values().stream().skip(1).forEach(all::addSuppressed);
            throw all;
        }
        return summary;
    }

    private Reading read(long seed) throws Exception {
        FuzzKind.Input input = null;
        try {
            input = kind.changed(new Random(seed * 0x9E3779B97F4A7C15L), folder);
            FuzzKind.Input made = input;
            if (kind.usesThreads()) {
                // After a crash of the JVM, this is the last input.
                Path last = Path.of("target", "fuzz-" + kind.name() + ".txt");
                Files.createDirectories(last.toAbsolutePath().getParent());
                Files.writeString(last, repeat(seed) + "\n");
            }
            Future<Reading> future = thread.submit(() -> measured(made));
            // Not a time limit for a slow machine, but the end of an endless loop.
            Reading reading = future.get(2, TimeUnit.MINUTES);
            if (reading.message == null) {
                input.check(reading.read);
            } else {
                checkMessage(reading.message);
            }
            long limit = BASE_BYTES + BYTES_PER_BYTE * input.bytes();
            if (reading.allocated > limit) {
                throw new AssertionError(
                        reading.allocated + " bytes for a file of " + input.bytes());
            }
            return reading;
        } catch (TimeoutException e) {
            StringBuilder stack = new StringBuilder();
            Thread.getAllStackTraces().entrySet().stream()
                    .filter(entry -> entry.getKey().getName().equals("fuzz"))
                    .flatMap(entry -> java.util.Arrays.stream(entry.getValue()))
                    .forEach(frame -> stack.append("\n\tat ").append(frame));
            throw new AssertionError("Does not end: " + repeat(seed) + stack, e);
        } catch (ExecutionException e) {
            fail(seed, input, e.getCause());
        } catch (Exception | AssertionError e) {
            fail(seed, input, e);
        }
        return null;
    }

    private void fail(long seed, FuzzKind.Input input, Throwable cause) {
        String text =
                kind.name() + ", seed " + seed + ": " + cause + ". Repeat it with " + repeat(seed);
        failures.put(text, new AssertionError(text + "\n" + input, cause));
    }

    private String repeat(long seed) {
        return "-Dtest=FuzzTest -Dcondyle.fuzz.kind="
                + kind.name()
                + " -Dcondyle.fuzz.from="
                + seed
                + " -Dcondyle.fuzz=1";
    }

    private Reading measured(FuzzKind.Input input) throws Exception {
        long nanos = cpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        Object read = null;
        String message = null;
        try {
            read = input.read();
        } catch (RuntimeException e) {
            // A subclass of the JDK, such as NumberFormatException, is not documented.
            if (e.getClass() != kind.documented()
                    && !(kind.documented().isInstance(e)
                            && e.getClass().getName().startsWith("dev.condyle."))) {
                throw e;
            }
            message = String.valueOf(e.getMessage());
        }
        return new Reading(
                read,
                message,
                cpuTime() - nanos,
                THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    private long cpuTime() {
        return kind.usesThreads() ? PROCESS.getProcessCpuTime() : THREADS.getCurrentThreadCpuTime();
    }

    /** A message is readable whatever the input contains. */
    private static void checkMessage(String message) {
        if (message.isBlank()
                || message.equals("null")
                || message.length() > LONGEST_MESSAGE
                || message.chars()
                        .anyMatch(it -> it < ' ' && it != '\n' || it == 0x202e || it == 0xFEFF)) {
            throw new AssertionError(
                    "The message has "
                            + message.length()
                            + " characters: "
                            + message.substring(0, Math.min(message.length(), 300)));
        }
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        kind.close();
    }
}
