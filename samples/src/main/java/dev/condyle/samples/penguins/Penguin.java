package dev.condyle.samples.penguins;

import dev.condyle.feature.Categorical;
import dev.condyle.feature.Column;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;

/**
 * What was noted of a penguin. Two have no measurements and ten no sex; the sex of one is {@code
 * "."}, which is in no vocabulary and has the column of the unknown.
 *
 * @param beakLength along the ridge, in mm
 * @param beakDepth in mm
 * @param flipperLength in mm
 * @param bodyMass in g
 * @param island where it was met
 * @param sex as it stands in the file
 */
@Features
public record Penguin(
        @Column("Beak Length (mm)") @Numeric(normalize = true) Double beakLength,
        @Column("Beak Depth (mm)") @Numeric(normalize = true) Double beakDepth,
        @Column("Flipper Length (mm)") @Numeric(normalize = true) Double flipperLength,
        @Column("Body Mass (g)") @Numeric(normalize = true) Double bodyMass,
        @Column("Island") Island island,
        @Column("Sex") @Categorical({"MALE", "FEMALE"}) String sex) {}
