package dev.condyle.runtime.internal.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Access to DJL's PyTorch engine. When DJL's {@code Engine} class loads, it queries a cloud
 * metadata address and, if that responds, sends usage data to the developers of DJL. This class
 * disables that beforehand, unless the environment variable or system property {@code
 * OPT_OUT_TRACKING} is set to another value.
 */
public final class Engines {

    private static final String NAME = "PyTorch";
    private static final String OPT_OUT = "OPT_OUT_TRACKING";
    private static final ReentrantLock RANDOM = new ReentrantLock();
    private static final List<String> THREAD_SETTINGS =
            List.of("OMP_NUM_THREADS", "MKL_NUM_THREADS");

    private static boolean passive;
    private static volatile int threads; // 0: the engine is not started

    static {
        if (System.getProperty(OPT_OUT) == null) {
            System.setProperty(OPT_OUT, "true");
        }
    }

    private Engines() {}

    /**
     * Returns the PyTorch engine and starts it on the first call.
     *
     * @throws IllegalStateException if the engine is not on the class path
     */
    public static Engine engine() {
        if (!Engine.hasEngine(NAME)) {
            throw new IllegalStateException(
                    "DJL's PyTorch engine is not on the class path. Add ai.djl.pytorch:pytorch-engine.");
        }
        if (threads == 0) {
            start();
        }
        return Engine.getEngine(NAME);
    }

    private static synchronized void start() {
        if (threads == 0) {
            passive = PassiveWaiting.during(() -> Engine.getEngine(NAME));
            threads = JniUtils.getNumThreads();
        }
    }

    /**
     * Returns the number of threads that an operation of the engine uses by default; 0 if the user
     * has set it.
     */
    static int threads() {
        boolean chosen =
                System.getProperty("ai.djl.pytorch.num_threads") != null
                        || THREAD_SETTINGS.stream().anyMatch(name -> System.getenv(name) != null);
        return chosen ? 0 : threads;
    }

    /**
     * Returns whether the threads of the engine may wait for each other by spinning, which is slow
     * if other programs use the cores.
     */
    public static boolean areThreadsSpinning() {
        return !passive && JniUtils.getNumThreads() > 1;
    }

    /**
     * Returns a new manager whose parent is the engine's system manager.
     *
     * @param device the device, or empty for the engine's default
     * @throws IllegalArgumentException if this machine does not have the device
     */
    public static NDManager newManager(Optional<Device> device) {
        Engine engine = engine();
        if (device.isEmpty()) {
            return engine.newBaseManager();
        }
        Device required = device.get();
        boolean exists = !required.isGpu() || required.getDeviceId() < engine.getGpuCount();
        if (!exists || !(required.isGpu() || Device.cpu().equals(required))) {
            throw new IllegalArgumentException(
                    "The device "
                            + required
                            + " does not exist. The engine reports "
                            + Arrays.toString(engine.getDevices())
                            + "; a pytorch-native-cpu jar on the class path restricts it to the CPU.");
        }
        return engine.newBaseManager(required);
    }

    /**
     * Returns the lock of the engine's random number generator, which all threads share. Hold it
     * while seeding and drawing, so that a seed always produces the same numbers.
     */
    public static ReentrantLock random() {
        return RANDOM;
    }

    /** Seeds the engine's random number generator. The caller must hold {@link #random()}. */
    public static void seed(long seed) {
        // The engine accepts 32 bits. Seeds that fit into 32 bits are unchanged.
        engine().setRandomSeed((int) (seed ^ (seed >> 63) ^ (seed >>> 32)));
    }
}
