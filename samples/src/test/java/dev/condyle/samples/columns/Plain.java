package dev.condyle.samples.columns;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;

/** A record of which nothing is learned, so that javac knows the shapes. */
@Features
record Plain(
        @Numeric double size,
        @Bucketized({1, 2}) Double weight,
        Everything.Island island,
        @Categorical({"a", "b"}) String text) {

    /** No layers: the head is over the columns. */
    @Backbone(input = Plain.class)
    @Head(classes = 3)
    interface Sorter {}
}
