package dev.condyle.runtime.internal.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.model.TinyModel;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final ModelOptions SEED_7 = ModelOptions.defaults().seed(7);

    @Test
    void theSameSeedProducesTheSameBytes() {
        try (DeviceNetwork<float[]> one = DeviceNetwork.random(TinyModel.SPEC, SEED_7);
                DeviceNetwork<float[]> same = DeviceNetwork.random(TinyModel.SPEC, SEED_7);
                DeviceNetwork<float[]> other =
                        DeviceNetwork.random(TinyModel.SPEC, SEED_7.seed(8))) {
            assertArrayEquals(bytes(one), bytes(same));
            assertFalse(Arrays.equals(bytes(one), bytes(other)));
        }
    }

    @Test
    void anInputHasTheSameLogitsAloneAndInABatch() {
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(TinyModel.SPEC, SEED_7)) {
            List<float[]> inputs = inputs(150);
            float[][] together = network.logits(inputs, false);
            assertEquals(150, together.length);
            for (int i = 0; i < 150; i++) {
                assertArrayEquals(
                        network.logits(List.of(inputs.get(i)), false)[0], together[i], 1e-5f);
            }
        }
    }

    @Test
    void noArraysStayAttachedAfterAPrediction() {
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(TinyModel.SPEC, SEED_7)) {
            network.logits(inputs(3), false);
            assertEquals(
                    network.block().getParameters().size(),
                    network.manager().getManagedArrays().size());
        }
    }

    @Test
    void outsideTrainingNoParameterRequiresAGradient() {
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(TinyModel.SPEC, SEED_7)) {
            for (Parameter parameter : network.block().getParameters().values()) {
                assertFalse(parameter.getArray().hasGradient(), parameter.getName());
            }
        }
    }

    @Test
    void arraysAttachedToTheWeightsAreFreedToo() {
        // An operation's result goes to the manager of its first argument: here, of a weight.
        ModelSpec<float[], Size> spec =
                WrappedBlock.spec(
                        (block, output) ->
                                block.getParameters().valueAt(0).getArray().sum().add(output));
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(spec, SEED_7)) {
            network.logits(inputs(3), false);
            assertEquals(
                    network.block().getParameters().size(),
                    network.manager().getManagedArrays().size());
        }
    }

    @Test
    void noThreadRecordsAGraph() throws Exception {
        Queue<Boolean> recorded = new ConcurrentLinkedQueue<>();
        ModelSpec<float[], Size> spec =
                WrappedBlock.spec(
                        (block, output) -> {
                            recorded.add(hasGraph(output));
                            return output;
                        });
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(spec, SEED_7)) {
            network.logits(inputs(1), false);
            onAnotherThread(() -> network.logits(inputs(1), false));
            assertEquals(List.of(false, false), List.copyOf(recorded));
            // The other thread would record one, if anything required gradients.
            network.block().getParameters().valueAt(0).getArray().setRequiresGradient(true);
            onAnotherThread(() -> network.logits(inputs(1), false));
            assertEquals(List.of(false, false, true), List.copyOf(recorded));
        }
    }

    @Test
    void eightThreadsComputeTheSameLogitsAsOne() throws Exception {
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(TinyModel.SPEC, SEED_7)) {
            List<float[]> inputs = inputs(200);
            float[][] expected = network.logits(inputs, false);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    int first = thread;
                    running.add(
                            threads.submit(
                                    () -> {
                                        for (int i = 0; i < 200; i++) {
                                            int at = (first * 25 + i) % 200;
                                            float[][] alone =
                                                    network.logits(List.of(inputs.get(at)), false);
                                            assertArrayEquals(expected[at], alone[0], 1e-5f);
                                        }
                                        float[][] all = network.logits(inputs, false);
                                        for (int i = 0; i < 200; i++) {
                                            assertArrayEquals(expected[i], all[i], 1e-5f);
                                        }
                                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } finally {
                threads.shutdown();
            }
            assertEquals(
                    network.block().getParameters().size(),
                    network.manager().getManagedArrays().size());
        }
    }

    @Test
    void zerosDrawNoRandomNumbers() {
        float expected;
        Engines.random().lock();
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            Engines.seed(3);
            expected = manager.randomUniform(0, 1, new Shape(1)).toFloatArray()[0];
            Engines.seed(3);
            try (DeviceNetwork<float[]> network = DeviceNetwork.zeros(TinyModel.SPEC, SEED_7)) {
                assertArrayEquals(new float[3], network.logits(inputs(1), false)[0]);
            }
            assertEquals(expected, manager.randomUniform(0, 1, new Shape(1)).toFloatArray()[0]);
        } finally {
            Engines.random().unlock();
        }
    }

    private static boolean hasGraph(NDArray output) {
        NDArray sum = output.sum();
        try {
            JniUtils.backward(
                    (PtNDArray) sum, (PtNDArray) sum.getManager().create(1f), false, false);
            return true;
        } catch (EngineException e) {
            assertTrue(e.getMessage().contains("does not require grad"), e.getMessage());
            return false;
        }
    }

    private static void onAnotherThread(Runnable action) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(action).get();
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void anInvalidInputIsReportedWithItsIndex() {
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(TinyModel.SPEC, SEED_7)) {
            List<float[]> inputs = new ArrayList<>(inputs(5));
            inputs.set(3, new float[5]);
            String message =
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> network.logits(inputs, false))
                            .getMessage();
            assertTrue(
                    message.startsWith("Input 3 (from 0) of 5: ") && message.contains("length 5"),
                    message);
            inputs.set(3, null);
            message =
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> network.logits(inputs, false))
                            .getMessage();
            assertEquals("Input 3 (from 0) of 5: The input is null.", message);
            List<float[]> single = Collections.singletonList(null);
            assertEquals(
                    "The input is null.",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> network.logits(single, false))
                            .getMessage());
            assertEquals(
                    "The input has length 5, but the shape (4) requires 4 numbers.",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> network.logits(List.of(new float[5]), false))
                            .getMessage());
        }
    }

    private static List<float[]> inputs(int count) {
        Random random = new Random(1);
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] input = new float[4];
            for (int j = 0; j < 4; j++) {
                input[j] = random.nextFloat() * 2 - 1;
            }
            inputs.add(input);
        }
        return inputs;
    }

    private static byte[] bytes(DeviceNetwork<?> network) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Parameter parameter : network.block().getParameters().values()) {
            all.writeBytes(parameter.getArray().toByteArray());
        }
        return all.toByteArray();
    }
}
