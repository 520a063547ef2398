package dev.condyle.samples.serve;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.model.Classifier;
import java.util.List;

/**
 * A classifier of images with what the server tells about it.
 *
 * @param name the name in URLs
 * @param classifier the classifier
 * @param shape the shape (C, H, W) of the network's input
 * @param examples pictures for the page
 */
record ServedModel(String name, Classifier<Image, ?> classifier, Shape shape, List<Image> examples)
        implements AutoCloseable {

    /** Returns the names of the labels, in the order of the probabilities. */
    List<String> labels() {
        return classifier.labels().names();
    }

    /** Predicts images. */
    List<Answer> answers(List<Image> images) {
        return classifier.predict(images).stream().map(Answer::of).toList();
    }

    @Override
    public void close() {
        classifier.close();
    }
}
