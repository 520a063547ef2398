package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.backbone.TorchScript;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes valid files at random. Each is read or rejected with a {@link WeightsException}, in less
 * than a second of CPU time. {@code -Dcondyle.fuzz=100000} sets the number of changes per file, and
 * loads the TorchScript modules that pass the check.
 */
class WeightFilesFuzzTest {

    private static final int COUNT = Integer.getInteger("condyle.fuzz", 300);
    private static final long SEED = Long.getLong("condyle.fuzz.seed", 1);
    private static final long LIMIT = 1_000_000_000L;
    private static final int[] NUMBERS = {
        0, 1, -1, 0x7F, 0x80, 0xFF, 0xFFFF, 0x10000, Integer.MAX_VALUE, Integer.MIN_VALUE, 100, 4096
    };

    @TempDir Path folder;

    private static byte[] file(String name) throws IOException {
        URL resource = WeightFilesFuzzTest.class.getResource(name);
        try (var in = resource.openStream()) {
            return in.readAllBytes();
        }
    }

    private static void read(String name, Path path) throws IOException {
        if (name.endsWith(".pt")) {
            TorchArchive.check(path);
            if (System.getProperty("condyle.fuzz") != null) {
                load(path);
            }
        } else {
            HostileFiles.open(path);
        }
    }

    /** Loads a module. If the check misses something, this can crash the JVM. */
    private static void load(Path path) {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            new TorchScript(path.toString(), "", new Shape(6, 2, 2))
                    .block(NetworkOptions.defaults())
                    .initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types.safetensors",
                "types.npz",
                "stored.npz",
                "single.npy",
                "/dev/condyle/runtime/backbone/traced.pt"
            })
    void changedFilesAreReadOrRejected(String name) throws IOException {
        byte[] valid = file(name);
        Random random = new Random(SEED);
        Path path = folder.resolve("file");
        long slowest = 0;
        int slowestAt = 0;
        int rejected = 0;
        HostileFiles.open(Files.write(path, file("types.npz")));
        Files.write(path, valid);
        read(name, path);
        for (int i = 0; i < COUNT; i++) {
            Files.write(path, changed(valid, random));
            long start = HostileFiles.cpuTime();
            try {
                read(name, path);
            } catch (WeightsException e) {
                rejected++;
                assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
            } catch (RuntimeException | Error | IOException e) {
                throw new AssertionError(name + ", seed " + SEED + ", change " + i, e);
            }
            long nanos = HostileFiles.cpuTime() - start;
            if (nanos > slowest) {
                slowest = nanos;
                slowestAt = i;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d changed files rejected, slowest %.1f ms of CPU time (change %d)%n",
                name,
                rejected,
                COUNT,
                slowest / 1e6,
                slowestAt);
        assertTrue(slowest < LIMIT, name + ", seed " + SEED + ", change " + slowestAt);
    }

    /** Returns a copy with one to four changes. */
    static byte[] changed(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int left = 1 + random.nextInt(4); left > 0 && bytes.length > 8; left--) {
            bytes = changedOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] changedOnce(byte[] bytes, Random random) {
        int at = place(bytes.length, random);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                int number = NUMBERS[random.nextInt(NUMBERS.length)];
                if (random.nextBoolean() && at + 2 <= bytes.length) {
                    buffer.putShort(at, (short) number);
                } else if (at + 4 <= bytes.length) {
                    buffer.putInt(at, number);
                }
            }
            case 4 -> {
                int from = random.nextInt(bytes.length);
                int most = Math.min(bytes.length - from, bytes.length - at);
                int length = 1 + random.nextInt(Math.min(most, 200));
                System.arraycopy(bytes, from, bytes, at, length);
            }
            default -> {
                int from = random.nextInt(bytes.length);
                int length = 1 + random.nextInt(Math.min(bytes.length - from, 200));
                byte[] longer = new byte[bytes.length + length];
                System.arraycopy(bytes, 0, longer, 0, at);
                System.arraycopy(bytes, from, longer, at, length);
                System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
                return longer;
            }
        }
        return bytes;
    }

    /** Headers and directories are at both ends: half of the changes are there. */
    private static int place(int length, Random random) {
        int edge = Math.min(length, 400);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(edge);
            case 1 -> length - 1 - random.nextInt(edge);
            default -> random.nextInt(length);
        };
    }
}
