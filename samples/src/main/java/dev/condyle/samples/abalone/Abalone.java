package dev.condyle.samples.abalone;

import dev.condyle.feature.Column;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;

/**
 * The measurements of an abalone. Lengths are in mm and weights in g, both divided by 200.
 *
 * @param sex the sex
 * @param length the longest measurement of the shell
 * @param diameter the measurement perpendicular to the length
 * @param height the height with meat in the shell
 * @param wholeWeight the weight of the whole animal
 * @param shuckedWeight the weight of the meat
 * @param visceraWeight the weight of the gut after bleeding
 * @param shellWeight the weight of the shell after drying
 */
@Features
public record Abalone(
        @Column("Sex") Sex sex,
        @Column("Length") @Numeric(normalize = true) double length,
        @Column("Diameter") @Numeric(normalize = true) double diameter,
        @Column("Height") @Numeric(normalize = true) double height,
        @Column("Whole weight") @Numeric(normalize = true) double wholeWeight,
        @Column("Shucked weight") @Numeric(normalize = true) double shuckedWeight,
        @Column("Viscera weight") @Numeric(normalize = true) double visceraWeight,
        @Column("Shell weight") @Numeric(normalize = true) double shellWeight) {}
