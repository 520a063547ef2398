package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadModel;
import java.util.Optional;

/**
 * A head, read, before it is known what comes into it.
 *
 * @param mirror its annotation
 * @param accepts the features that it takes
 * @param head the head itself, if nothing is wrong with it
 * @param features where it says that features are a vector, if not by being what it is
 */
record ParsedHead(
        Mirror mirror,
        HeadKind.FeatureLayout accepts,
        Optional<HeadModel> head,
        Optional<Location> features) {}
