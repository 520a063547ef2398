package dev.condyle.runtime.internal.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs in a JVM of its own and prints the number of engine threads at several times. */
final class ThreadsProbe {

    private ThreadsProbe() {}

    public static void main(String[] args) throws InterruptedException {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            multiply(manager);
            if (args.length > 0) {
                JniUtils.setNumThreads(Integer.parseInt(args[0]));
            }
            System.out.println("default " + JniUtils.getNumThreads());
            try (EngineThreads threads = new EngineThreads()) {
                threads.choose(EngineThreads.WORTH_SHARING);
                System.out.println("large " + JniUtils.getNumThreads());
                threads.choose(EngineThreads.WORTH_SHARING - 1);
                System.out.println("small " + JniUtils.getNumThreads());
                Thread.sleep(500); // until the number for other threads is set back
                AtomicInteger other = new AtomicInteger();
                Thread thread =
                        new Thread(
                                () -> {
                                    multiply(manager);
                                    other.set(JniUtils.getNumThreads());
                                });
                thread.start();
                thread.join();
                System.out.println("other " + other);
            }
            System.out.println("after " + JniUtils.getNumThreads());
            System.out.println("spinning " + Engines.areThreadsSpinning());
        }
    }

    private static void multiply(NDManager manager) {
        try (NDArray a = manager.ones(new Shape(300, 300));
                NDArray b = a.matMul(a)) {
            if (b.getFloat(0, 0) != 300) {
                throw new IllegalStateException("wrong product");
            }
        }
    }
}
