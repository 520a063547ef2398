package dev.condyle.runtime.internal.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.condyle.runtime.internal.program.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes programs as ONNX models and runs them with ONNX Runtime. With {@code
 * -Dcondyle.onnx=FOLDER}, the models are also written to a folder, for check_onnx.py.
 */
public final class OnnxRuns {

    private static final String FOLDER = System.getProperty("condyle.onnx");
    private static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

    private OnnxRuns() {}

    /** A model that ONNX Runtime has loaded. */
    public static final class Loaded implements AutoCloseable {

        private final OrtSession session;

        private Loaded(OrtSession session) {
            this.session = session;
        }

        OrtSession session() {
            return session;
        }

        /** Computes the outputs. */
        public NDList run(NDList inputs, NDManager manager) {
            Map<String, OnnxTensor> named = new LinkedHashMap<>();
            try {
                for (int i = 0; i < inputs.size(); i++) {
                    named.put("x" + i, tensor(inputs.get(i)));
                }
                try (OrtSession.Result result = session.run(named)) {
                    NDList outputs = new NDList();
                    for (int i = 0; i < result.size(); i++) {
                        outputs.add(array((OnnxTensor) result.get("y" + i).orElseThrow(), manager));
                    }
                    return outputs;
                }
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            } finally {
                named.values().forEach(OnnxTensor::close);
            }
        }

        @Override
        public void close() {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Returns the names x0, x1, ... and y0, y1, .... */
    static OnnxNames names(Program program) {
        return new OnnxNames(
                named("x", program.inputs().size()), named("y", program.outputs().size()));
    }

    private static List<String> named(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    /** Writes a program as a model. */
    static byte[] write(Program program, int opset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            OnnxModel.write(program, names(program), Map.of(), opset, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Loads a program. */
    public static Loaded load(String name, Program program, int opset) {
        byte[] model = write(program, opset);
        if (FOLDER != null) {
            save(Path.of(FOLDER), name.replaceAll("[^A-Za-z0-9-]", "_") + "-" + opset, model);
        }
        return load(model);
    }

    static Loaded load(byte[] model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            return new Loaded(RUNTIME.createSession(model, options));
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void save(Path folder, String name, byte[] model) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".onnx"), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares results, floating point ones with a tolerance relative to the largest number. */
    public static void assertClose(NDList expected, NDList actual, double tolerance) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            NDArray a = expected.get(i);
            NDArray b = actual.get(i);
            assertEquals(a.getShape(), b.getShape());
            assertEquals(a.getDataType(), b.getDataType());
            if (a.getDataType() == DataType.FLOAT32) {
                float[] numbers = a.toFloatArray();
                float largest = 1;
                for (float number : numbers) {
                    largest = Math.max(largest, Float.isFinite(number) ? Math.abs(number) : 0);
                }
                assertArrayEquals(numbers, b.toFloatArray(), (float) (tolerance * largest));
            } else {
                assertEquals(a.toByteBuffer(), b.toByteBuffer());
            }
        }
    }

    private static OnnxTensor tensor(NDArray array) throws OrtException {
        ByteBuffer bytes = array.toByteBuffer();
        ByteBuffer direct =
                ByteBuffer.allocateDirect(bytes.remaining()).order(ByteOrder.nativeOrder());
        direct.put(bytes).flip();
        return OnnxTensor.createTensor(
                RUNTIME, direct, array.getShape().getShape(), type(array.getDataType()));
    }

    private static NDArray array(OnnxTensor tensor, NDManager manager) {
        Shape shape = new Shape(tensor.getInfo().getShape());
        return manager.create(tensor.getByteBuffer(), shape, type(tensor.getInfo().type));
    }

    private static OnnxJavaType type(DataType type) {
        return switch (type) {
            case BOOLEAN -> OnnxJavaType.BOOL;
            case UINT8 -> OnnxJavaType.UINT8;
            case INT8 -> OnnxJavaType.INT8;
            case INT32 -> OnnxJavaType.INT32;
            case INT64 -> OnnxJavaType.INT64;
            case FLOAT32 -> OnnxJavaType.FLOAT;
            case FLOAT64 -> OnnxJavaType.DOUBLE;
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static DataType type(OnnxJavaType type) {
        return switch (type) {
            case BOOL -> DataType.BOOLEAN;
            case UINT8 -> DataType.UINT8;
            case INT8 -> DataType.INT8;
            case INT32 -> DataType.INT32;
            case INT64 -> DataType.INT64;
            case FLOAT -> DataType.FLOAT32;
            case DOUBLE -> DataType.FLOAT64;
            default -> throw new IllegalArgumentException(type.toString());
        };
    }
}
