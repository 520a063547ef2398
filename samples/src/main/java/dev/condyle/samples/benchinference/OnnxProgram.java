package dev.condyle.samples.benchinference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Predicts with ONNX Runtime, with its default options. */
final class OnnxProgram implements TimedProgram {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String name;
    private final long[] shape;
    private final InputBuffer buffer;

    /**
     * Loads a model.
     *
     * @param file the exported model
     * @param input the shape of an input
     * @param batch the size of the largest batch
     * @throws OrtException if it cannot be loaded
     */
    OnnxProgram(Path file, long[] input, int batch) throws OrtException {
        session = environment.createSession(file.toString());
        name = session.getInputNames().iterator().next();
        shape = LongStream.concat(LongStream.of(1), LongStream.of(input)).toArray();
        buffer = new InputBuffer(batch, (int) LongStream.of(input).reduce(1, (a, b) -> a * b));
    }

    @Override
    public float[] predict(List<float[]> batch) throws OrtException {
        long[] batched = shape.clone();
        batched[0] = batch.size();
        try (OnnxTensor input =
                        OnnxTensor.createTensor(
                                environment, buffer.copy(batch).asFloatBuffer(), batched);
                OrtSession.Result result = session.run(Map.of(name, input))) {
            float[][] rows = (float[][]) result.get(0).getValue();
            float[] first = new float[rows.length];
            for (int i = 0; i < first.length; i++) {
                first[i] = rows[i][0];
            }
            return first;
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
