package dev.condyle.samples.benchinference;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.util.List;

/** Predicts with DJL's {@code Predictor} and a block that is written by hand. */
final class PlainProgram implements TimedProgram {

    private final Model model = Model.newInstance("plain");
    private final Predictor<List<float[]>, float[]> predictor;

    /**
     * Initialises the block with the weights of another one.
     *
     * @param block the block
     * @param weights the block with the weights, in the same order
     * @param input the shape of an input
     * @param batch the size of the largest batch
     */
    PlainProgram(Block block, Block weights, Shape input, int batch) {
        model.setBlock(block);
        block.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1).addAll(input));
        // Otherwise this block would record its pass for a backward pass.
        block.freezeParameters(true);
        var to = block.getParameters();
        var from = weights.getParameters();
        if (to.size() != from.size()) {
            throw new IllegalStateException("The networks differ in their parameters.");
        }
        for (int i = 0; i < to.size(); i++) {
            // In place, so that the weights keep the memory layout of this block.
            to.valueAt(i).getArray().muli(0).addi(from.valueAt(i).getArray());
        }
        predictor = model.newPredictor(new Arrays(input, batch));
    }

    @Override
    public float[] predict(List<float[]> batch) throws TranslateException {
        return predictor.predict(batch);
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }

    /** Converts arrays to a batch, and logits to the probabilities of the first class. */
    private static final class Arrays implements NoBatchifyTranslator<List<float[]>, float[]> {

        private final Shape input;
        private final InputBuffer buffer;

        Arrays(Shape input, int batch) {
            this.input = input;
            buffer = new InputBuffer(batch, (int) input.size());
        }

        @Override
        public NDList processInput(TranslatorContext context, List<float[]> batch) {
            NDManager manager = context.getNDManager();
            Shape shape = new Shape(batch.size()).addAll(input);
            return new NDList(manager.create(buffer.copy(batch), shape, DataType.FLOAT32));
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList logits) {
            NDArray probabilities = logits.singletonOrThrow().softmax(1);
            int classes = (int) probabilities.getShape().get(1);
            float[] all = probabilities.toFloatArray();
            float[] first = new float[all.length / classes];
            for (int i = 0; i < first.length; i++) {
                first[i] = all[i * classes];
            }
            return first;
        }
    }
}
