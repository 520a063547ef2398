package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import java.util.Optional;

/**
 * Where the pretrained weights of a network come from, as a saved model remembers it.
 *
 * @param input the index of the input that the network reads
 * @param location the location of the file; on the hub, with the hash of the commit
 * @param preprocessing the published preprocessing that is applied to the input
 */
public record WeightOrigin(
        int input, String location, Optional<ImagePreprocessing> preprocessing) {}
