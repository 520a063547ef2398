package dev.condyle.samples.large;

import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;

/** A row of a large CSV file. */
@Features
record Reading(
        @Numeric(normalize = true) double height,
        @Numeric(normalize = true) double width,
        @Numeric(normalize = true) double depth) {}
