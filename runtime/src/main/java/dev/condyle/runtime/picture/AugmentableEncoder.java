package dev.condyle.runtime.picture;

import dev.condyle.runtime.data.InputEncoder;
import java.util.List;

/**
 * An encoder of images that supports augmentation.
 *
 * @param <I> the type of an input
 */
interface AugmentableEncoder<I> extends InputEncoder<I> {

    /**
     * Returns an encoder that randomly changes each image in each epoch.
     *
     * @param changes the changes, in the order in which they are applied
     * @param seed the seed of the random draws
     */
    InputEncoder<I> augmented(List<Augmentation> changes, long seed);
}
