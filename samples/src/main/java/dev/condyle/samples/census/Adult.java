package dev.condyle.samples.census;

import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Column;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;

/**
 * A row of the Adult data set. Employment, occupation and country can be null. Vocabularies and
 * means are learned. The buckets of gains and losses were chosen by cross-validation on the
 * training rows of the splits 1, 4 and 8 of {@link Census}.
 *
 * @param age the age in years
 * @param employment the type of employer
 * @param weight the number of people that the row represents
 * @param education the highest level of education
 * @param maritalStatus the marital status
 * @param occupation the type of work
 * @param relationship the role of the person in the household
 * @param race the race, with the categories of the census
 * @param gender the gender, with the categories of the census
 * @param gains capital gains in dollars; most are 0, and small and large gains have different
 *     effects
 * @param losses capital losses in dollars
 * @param hours the hours of work per week
 * @param country the country of origin
 */
@Features
public record Adult(
        @Numeric(normalize = true) int age,
        @Column("type of employment") String employment,
        @Column("estimated number of people represented") @Numeric(normalize = true) int weight,
        @Column("education level") String education,
        @Column("marital status") String maritalStatus,
        String occupation,
        String relationship,
        String race,
        String gender,
        @Column("capital gains") @Bucketized({1, 5000}) int gains,
        @Column("capital losses") @Bucketized({1, 1600, 1800, 2000}) int losses,
        @Column("hours of work per week") @Numeric(normalize = true) int hours,
        @Column("native-country") String country) {}
