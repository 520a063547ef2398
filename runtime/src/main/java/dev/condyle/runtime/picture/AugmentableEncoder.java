package dev.condyle.runtime.picture;

import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import java.util.List;

/**
 * An encoder of images that supports augmentation and published preprocessing.
 *
 * @param <I> the type of an input
 */
interface AugmentableEncoder<I> extends InputEncoder<I> {

    /**
     * Returns an encoder that encodes images as published with the weights of a network.
     *
     * @param published the published preprocessing
     * @param normalization whether its normalisation is used
     * @param resize whether its resizing is used
     */
    InputEncoder<I> with(ImagePreprocessing published, boolean normalization, boolean resize);

    /**
     * Returns an encoder that randomly changes each image in each epoch.
     *
     * @param changes the changes, in the order in which they are applied
     * @param seed the seed of the random draws
     */
    InputEncoder<I> augmented(List<Augmentation> changes, long seed);
}
