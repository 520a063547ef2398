package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.HeadKind.FeatureLayout;

/** Checks whether a head accepts its features. */
final class HeadFit {

    private HeadFit() {}

    /** Returns whether a head expects a vector, but the features are not one. */
    static boolean requiresFlattening(ParsedHead head, Dims features) {
        return head.accepts() == FeatureLayout.VECTOR && features.rank() != 1;
    }

    /**
     * Checks a head, which may itself be invalid.
     *
     * @param head the head
     * @param features the shape of the features
     * @param remedy the layers that convert the features to a vector
     * @param problems receives problems
     */
    static void check(ParsedHead head, Dims features, String remedy, Problems problems) {
        Mirror mirror = head.mirror();
        if (requiresFlattening(head, features)) {
            head.features()
                    .ifPresentOrElse(
                            location ->
                                    problems.add(
                                            Message.FEATURES_OF_MAPS, location, features, remedy),
                            () ->
                                    problems.add(
                                            Message.FEATURES_NOT_A_VECTOR,
                                            mirror.location(),
                                            features,
                                            remedy));
        } else if (head.accepts() == FeatureLayout.MAPS && features.rank() != 3) {
            problems.add(Message.FEATURES_NOT_MAPS, mirror.location("style"), features);
        } else {
            head.head()
                    .flatMap(it -> it.counts(features))
                    .map(Counts::parameters)
                    .filter(count -> count > Integer.MAX_VALUE)
                    .ifPresent(
                            count ->
                                    problems.add(
                                            Message.PARAMETERS_TOO_MANY,
                                            mirror.location("classes"),
                                            count,
                                            features));
        }
    }
}
