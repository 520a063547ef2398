package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.google.gson.Gson;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.export.Export;
import dev.condyle.runtime.generated.ModelSpec;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Exports models, runs them with DJL and ONNX Runtime, and compares the outputs with the
 * predictions. With {@code -Dcondyle.export=FOLDER}, the files and the expected numbers are also
 * written to a folder, for check_export.py.
 */
final class ExportRuns {

    private static final String FOLDER = System.getProperty("condyle.export");
    private static final OrtEnvironment ONNX_RUNTIME = OrtEnvironment.getEnvironment();
    private static final double TOLERANCE = 1e-5;

    private ExportRuns() {}

    /** An array of the script. */
    private record Numbers(String type, long[] shape, List<Number> numbers) {

        static Numbers of(NDArray array) {
            return new Numbers(
                    array.getDataType().name().toLowerCase(Locale.ROOT),
                    array.getShape().getShape(),
                    List.of(array.toArray()));
        }
    }

    private record Case(List<Numbers> inputs, List<float[]> outputs) {}

    /**
     * Compares what the exported files compute with predictions, for batches of 1 and of all.
     *
     * @param numbers the numbers of a prediction, one array per head
     */
    static <I, P> void check(
            String name,
            Path folder,
            Model<I, ?, P, ?> model,
            List<I> inputs,
            Function<P, float[][]> numbers)
            throws Exception {
        float[][][] expected =
                model.predict(inputs).stream().map(numbers).toArray(float[][][]::new);
        try (NDManager manager = NDManager.newBaseManager()) {
            checkFiles(name, folder, model, inputs, expected, false, manager);
            checkFiles(
                    name + "-logits",
                    folder,
                    model,
                    inputs,
                    logits(model, inputs, manager),
                    true,
                    manager);
        }
    }

    private static <I> float[][][] logits(
            Model<I, ?, ?, ?> model, List<I> inputs, NDManager manager) {
        float[][][] logits = new float[inputs.size()][][];
        for (int i = 0; i < logits.length; i++) {
            NDList one = arrays(model, inputs.subList(i, i + 1), manager);
            logits[i] =
                    model.block().forward(new ParameterStore(manager, false), one, false).stream()
                            .map(NDArray::toFloatArray)
                            .toArray(float[][]::new);
        }
        return logits;
    }

    private static <I> void checkFiles(
            String name,
            Path folder,
            Model<I, ?, ?, ?> model,
            List<I> inputs,
            float[][][] expected,
            boolean logits,
            NDManager manager)
            throws Exception {
        Export script = Export.torchScript();
        Export onnx = Export.onnx();
        Path scriptFile = folder.resolve(name + ".pt");
        Path onnxFile = folder.resolve(name + ".onnx");
        model.export(scriptFile, logits ? script.logits() : script);
        model.export(onnxFile, logits ? onnx.logits() : onnx);
        List<Case> cases = new ArrayList<>();
        Criteria<NDList, NDList> criteria =
                Criteria.builder()
                        .setTypes(NDList.class, NDList.class)
                        .optModelPath(scriptFile)
                        .optEngine("PyTorch")
                        .build();
        try (ZooModel<NDList, NDList> loaded = criteria.loadModel();
                Predictor<NDList, NDList> predictor = loaded.newPredictor();
                OrtSession session = ONNX_RUNTIME.createSession(onnxFile.toString())) {
            for (int size : new int[] {1, inputs.size()}) {
                NDList batch = arrays(model, inputs.subList(0, size), manager);
                List<float[]> outputs = outputs(expected, size);
                NDList actual = predictor.predict(batch);
                assertClose(
                        name + ".pt",
                        outputs,
                        actual.stream().map(it -> it.toFloatArray()).toList());
                assertClose(name + ".onnx", outputs, run(session, batch));
                cases.add(new Case(batch.stream().map(Numbers::of).toList(), outputs));
            }
        }
        if (FOLDER != null) {
            save(Path.of(FOLDER), name, scriptFile, onnxFile, cases);
        }
    }

    private static void save(Path to, String name, Path script, Path onnx, List<Case> cases)
            throws Exception {
        Files.createDirectories(to);
        Files.write(to.resolve(name + ".pt"), Files.readAllBytes(script));
        Files.write(to.resolve(name + ".onnx"), Files.readAllBytes(onnx));
        Files.writeString(to.resolve(name + ".json"), new Gson().toJson(cases));
    }

    /** The numbers of each head, for the first rows. */
    private static List<float[]> outputs(float[][][] expected, int rows) {
        List<float[]> outputs = new ArrayList<>();
        for (int head = 0; head < expected[0].length; head++) {
            int width = expected[0][head].length;
            float[] output = new float[rows * width];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(expected[row][head], 0, output, row * width, width);
            }
            outputs.add(output);
        }
        return outputs;
    }

    private static void assertClose(String name, List<float[]> expected, List<float[]> actual) {
        assertEquals(expected.size(), actual.size(), name);
        for (int i = 0; i < expected.size(); i++) {
            float largest = 1;
            for (float number : expected.get(i)) {
                largest = Math.max(largest, Math.abs(number));
            }
            assertArrayEquals(expected.get(i), actual.get(i), (float) (TOLERANCE * largest), name);
        }
    }

    /** The arrays that the network of a model expects. */
    static <I> NDList arrays(Model<I, ?, ?, ?> model, List<I> inputs, NDManager manager) {
        InputEncoder<I> encoder = spec(model).input();
        int bytes = Math.toIntExact(encoder.shape().size() * encoder.dataType().getNumOfBytes());
        ByteBuffer rows =
                ByteBuffer.allocateDirect(inputs.size() * bytes).order(ByteOrder.nativeOrder());
        inputs.forEach(input -> encoder.encode(input, rows));
        return encoder.arrays(manager, rows.flip(), inputs.size());
    }

    @SuppressWarnings("unchecked")
    private static <I> ModelSpec<I, ?> spec(Model<I, ?, ?, ?> model) {
        try {
            // The one with the columns that the model has learned.
            Field spec = Model.class.getDeclaredField("spec");
            spec.setAccessible(true);
            return (ModelSpec<I, ?>) spec.get(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<float[]> run(OrtSession session, NDList inputs) throws Exception {
        Map<String, OnnxTensor> named = new LinkedHashMap<>();
        int index = 0;
        for (String name : session.getInputNames()) {
            named.put(name, tensor(inputs.get(index++)));
        }
        List<float[]> outputs = new ArrayList<>();
        try (OrtSession.Result result = session.run(named)) {
            for (int i = 0; i < result.size(); i++) {
                FloatBuffer numbers = ((OnnxTensor) result.get(i)).getFloatBuffer();
                float[] output = new float[numbers.remaining()];
                numbers.get(output);
                outputs.add(output);
            }
        }
        named.values().forEach(OnnxTensor::close);
        return outputs;
    }

    private static OnnxTensor tensor(NDArray array) throws Exception {
        long[] shape = array.getShape().getShape();
        DataType type = array.getDataType();
        if (type == DataType.FLOAT32) {
            FloatBuffer numbers = FloatBuffer.wrap(array.toFloatArray());
            return OnnxTensor.createTensor(ONNX_RUNTIME, numbers, shape);
        }
        return type == DataType.INT32
                ? OnnxTensor.createTensor(ONNX_RUNTIME, IntBuffer.wrap(array.toIntArray()), shape)
                : OnnxTensor.createTensor(
                        ONNX_RUNTIME, LongBuffer.wrap(array.toLongArray()), shape);
    }
}
