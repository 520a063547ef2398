package dev.condyle.samples.penguins;

import dev.condyle.feature.Categorical;
import dev.condyle.feature.Column;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;

/**
 * The measurements of a penguin. Two penguins have no measurements and ten have no sex. The sex of
 * one is {@code "."}, which is out of vocabulary and is encoded in the column for unknown values.
 *
 * @param beakLength the length of the beak along its ridge, in mm
 * @param beakDepth the depth of the beak, in mm
 * @param flipperLength the length of the flipper, in mm
 * @param bodyMass the body mass, in g
 * @param island the island where the penguin was observed
 * @param sex the sex, as written in the file
 */
@Features
public record Penguin(
        @Column("Beak Length (mm)") @Numeric(normalize = true) Double beakLength,
        @Column("Beak Depth (mm)") @Numeric(normalize = true) Double beakDepth,
        @Column("Flipper Length (mm)") @Numeric(normalize = true) Double flipperLength,
        @Column("Body Mass (g)") @Numeric(normalize = true) Double bodyMass,
        @Column("Island") Island island,
        @Column("Sex") @Categorical({"MALE", "FEMALE"}) String sex) {}
