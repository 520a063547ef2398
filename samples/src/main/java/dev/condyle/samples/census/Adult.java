package dev.condyle.samples.census;

import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Column;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;

/**
 * A row of the Adult data set. Employment, occupation and country may be null; vocabularies and
 * means are learned. That gains and losses are buckets was chosen by cross-validation within the
 * training rows of the splits 1, 4 and 8 of {@link Census}.
 *
 * @param age in years
 * @param employment who the employer is
 * @param weight how many people the row stands for
 * @param education the highest level
 * @param maritalStatus the marital status
 * @param occupation the kind of work
 * @param relationship what the person is in the household
 * @param race as the census asked for it
 * @param gender as the census asked for it
 * @param gains capital gains, in dollars: most are 0, and small and large ones mean different
 *     things
 * @param losses capital losses, in dollars
 * @param hours of work in a week
 * @param country of origin
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
