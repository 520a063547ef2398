package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A row of the Adult data set, and an encoder like a generated one. */
record AdultRow(
        int age,
        String workclass,
        int fnlwgt,
        String education,
        int educationNum,
        String maritalStatus,
        String occupation,
        String relationship,
        String race,
        String sex,
        int capitalGain,
        int capitalLoss,
        int hoursPerWeek,
        String nativeCountry) {

    static List<AdultRow> rows(long seed, int count) {
        Random random = new Random(seed);
        List<AdultRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    new AdultRow(
                            17 + random.nextInt(73),
                            text(random, "workclass", 8),
                            random.nextInt(1_000_000),
                            text(random, "education", 16),
                            1 + random.nextInt(16),
                            text(random, "marital-status", 7),
                            text(random, "occupation", 14),
                            text(random, "relationship", 6),
                            text(random, "race", 5),
                            text(random, "sex", 2),
                            random.nextInt(10) == 0 ? random.nextInt(99_999) : 0,
                            random.nextInt(10) == 0 ? random.nextInt(4_356) : 0,
                            1 + random.nextInt(99),
                            text(random, "native-country-", 41)));
        }
        return rows;
    }

    /** Returns a new string on each call, as when reading a file; some are missing. */
    private static String text(Random random, String name, int count) {
        return random.nextInt(30) == 0 ? null : name + random.nextInt(count);
    }

    /** The encoder that the processor would generate. */
    static final class Encoder extends RecordEncoder<AdultRow> {

        private final NumericColumn age = normalized("age");
        private final BucketizedColumn ageBuckets =
                BucketizedColumn.builder("age").setQuantiles(10).optNeverMissing().build();
        private final TextColumn workclass = TextColumn.builder("workclass").build();
        private final NumericColumn fnlwgt = normalized("fnlwgt");
        private final TextColumn education = TextColumn.builder("education").build();
        private final NumericColumn educationNum = normalized("educationNum");
        private final TextColumn maritalStatus = TextColumn.builder("maritalStatus").build();
        private final TextColumn occupation = TextColumn.builder("occupation").build();
        private final TextColumn relationship = TextColumn.builder("relationship").build();
        private final TextColumn race = TextColumn.builder("race").build();
        private final TextColumn sex = TextColumn.builder("sex").build();
        private final NumericColumn capitalGain = normalized("capitalGain");
        private final NumericColumn capitalLoss = normalized("capitalLoss");
        private final NumericColumn hoursPerWeek = normalized("hoursPerWeek");
        private final HashedColumn nativeCountry =
                HashedColumn.builder("nativeCountry")
                        .setBins(64)
                        .optEmbedding(EmbeddingSpec.of(8))
                        .build();
        private final CrossedColumn educationXoccupation =
                CrossedColumn.builder(education.name(), occupation.name()).setBins(256).build();
        private final CrossedColumn ageXeducationXoccupation =
                CrossedColumn.builder(ageBuckets.name(), education.name(), occupation.name())
                        .setBins(1000)
                        .build();

        Encoder() {
            super(Semantics.CONDYLE);
            columns(
                    age,
                    ageBuckets,
                    workclass,
                    fnlwgt,
                    education,
                    educationNum,
                    maritalStatus,
                    occupation,
                    relationship,
                    race,
                    sex,
                    capitalGain,
                    capitalLoss,
                    hoursPerWeek,
                    nativeCountry,
                    educationXoccupation,
                    ageXeducationXoccupation);
        }

        private static NumericColumn normalized(String name) {
            return NumericColumn.builder(name).optNormalize(true).optNeverMissing().build();
        }

        @Override
        protected void learn(AdultRow row) {
            age.learn(row.age());
            ageBuckets.learn(row.age());
            workclass.learn(row.workclass());
            fnlwgt.learn(row.fnlwgt());
            education.learn(row.education());
            educationNum.learn(row.educationNum());
            maritalStatus.learn(row.maritalStatus());
            occupation.learn(row.occupation());
            relationship.learn(row.relationship());
            race.learn(row.race());
            sex.learn(row.sex());
            capitalGain.learn(row.capitalGain());
            capitalLoss.learn(row.capitalLoss());
            hoursPerWeek.learn(row.hoursPerWeek());
        }

        @Override
        protected void write(AdultRow row, ByteBuffer out) {
            age.write(row.age(), out);
            ageBuckets.write(row.age(), out);
            workclass.write(row.workclass(), out);
            fnlwgt.write(row.fnlwgt(), out);
            education.write(row.education(), out);
            educationNum.write(row.educationNum(), out);
            maritalStatus.write(row.maritalStatus(), out);
            occupation.write(row.occupation(), out);
            relationship.write(row.relationship(), out);
            race.write(row.race(), out);
            sex.write(row.sex(), out);
            capitalGain.write(row.capitalGain(), out);
            capitalLoss.write(row.capitalLoss(), out);
            hoursPerWeek.write(row.hoursPerWeek(), out);
            nativeCountry.write(row.nativeCountry(), out);
            educationXoccupation.write(
                    education.key(row.education()), occupation.key(row.occupation()), out);
            ageXeducationXoccupation.write(
                    ageBuckets.key(row.age()),
                    education.key(row.education()),
                    occupation.key(row.occupation()),
                    out);
        }
    }
}
