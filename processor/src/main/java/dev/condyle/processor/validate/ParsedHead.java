package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadModel;
import java.util.Optional;

/**
 * A head that has been read but not yet checked against its features.
 *
 * @param mirror its annotation
 * @param accepts the features that it accepts
 * @param head the head, if it is valid
 * @param features the location that requires the features to be a vector, unless it is the kind of
 *     head
 */
record ParsedHead(
        Mirror mirror,
        HeadKind.FeatureLayout accepts,
        Optional<HeadModel> head,
        Optional<Location> features) {}
