package dev.condyle.samples.benchstart;

import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.io.IOException;
import java.nio.file.Path;

/** Loads a TorchScript file with DJL's {@code Criteria}, and predicts once. */
final class DjlStart {

    private DjlStart() {}

    /** Converts an array to a batch of 1, and returns the probability of the first class. */
    private static final class FirstClass implements NoBatchifyTranslator<float[], Float> {

        @Override
        public NDList processInput(TranslatorContext context, float[] input) {
            return new NDList(context.getNDManager().create(input, new Shape(1, 3, 224, 224)));
        }

        @Override
        public Float processOutput(TranslatorContext context, NDList probabilities) {
            return probabilities.singletonOrThrow().toFloatArray()[0];
        }
    }

    /**
     * Prints the milliseconds to the first prediction.
     *
     * @param args the exported file
     */
    public static void main(String[] args)
            throws IOException,
                    ModelNotFoundException,
                    MalformedModelException,
                    TranslateException {
        long start = System.nanoTime();
        Criteria<float[], Float> criteria =
                Criteria.builder()
                        .setTypes(float[].class, Float.class)
                        .optModelPath(Path.of(args[0]))
                        .optEngine("PyTorch")
                        .optTranslator(new FirstClass())
                        .build();
        try (ZooModel<float[], Float> model = criteria.loadModel();
                Predictor<float[], Float> predictor = model.newPredictor()) {
            float probability = predictor.predict(BenchStart.input());
            System.out.println((System.nanoTime() - start) / 1e6 + " " + probability);
        }
    }
}
