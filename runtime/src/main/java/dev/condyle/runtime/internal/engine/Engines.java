package dev.condyle.runtime.internal.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one way to DJL's PyTorch engine. When DJL's {@code Engine} class loads, it calls a cloud
 * metadata address and, where that answers, reports the use to DJL's makers. This class switches
 * that off beforehand, unless the environment variable or system property {@code OPT_OUT_TRACKING}
 * says otherwise.
 */
public final class Engines {

    private static final String NAME = "PyTorch";
    private static final String OPT_OUT = "OPT_OUT_TRACKING";
    private static final ReentrantLock RANDOM = new ReentrantLock();

    static {
        if (System.getProperty(OPT_OUT) == null) {
            System.setProperty(OPT_OUT, "true");
        }
    }

    private Engines() {}

    /**
     * The PyTorch engine; starts it when this is the first call.
     *
     * @throws IllegalStateException if there is none on the class path
     */
    public static Engine engine() {
        if (!Engine.hasEngine(NAME)) {
            throw new IllegalStateException(
                    "DJL's PyTorch engine is not on the class path. Add ai.djl.pytorch:pytorch-engine.");
        }
        return Engine.getEngine(NAME);
    }

    /**
     * A new manager, below none but the engine's own.
     *
     * @param device the device, or empty for the engine's default
     * @throws IllegalArgumentException if this machine has no such device
     */
    public static NDManager newManager(Optional<Device> device) {
        Engine engine = engine();
        if (device.isEmpty()) {
            return engine.newBaseManager();
        }
        Device wanted = device.get();
        boolean there = !wanted.isGpu() || wanted.getDeviceId() < engine.getGpuCount();
        if (!there || !(wanted.isGpu() || Device.cpu().equals(wanted))) {
            throw new IllegalArgumentException(
                    "No device "
                            + wanted
                            + " here. The engine sees "
                            + Arrays.toString(engine.getDevices())
                            + "; a pytorch-native-cpu jar on the class path pins the CPU.");
        }
        return engine.newBaseManager(wanted);
    }

    /**
     * The lock over the engine's random numbers, which all threads share. Who seeds them and draws
     * from them holds it, so that the same seed gives the same numbers whatever else runs.
     */
    public static ReentrantLock random() {
        return RANDOM;
    }

    /** Seeds the engine's random numbers. The caller holds {@link #random()}. */
    public static void seed(long seed) {
        // The engine takes 32 bits; seeds that fit are taken as they are.
        engine().setRandomSeed((int) (seed ^ (seed >> 63) ^ (seed >>> 32)));
    }
}
