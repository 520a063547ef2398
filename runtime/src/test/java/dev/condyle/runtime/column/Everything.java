package dev.condyle.runtime.column;

import dev.condyle.feature.Combiner;
import dev.condyle.feature.DatePart;
import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A record with a component for each kind of column, and an encoder like the one that the processor
 * would generate.
 */
public record Everything(
        Double length,
        int count,
        Boolean fresh,
        String sex,
        String observer,
        String author,
        String reviewer,
        Long code,
        Integer slot,
        Zone zone,
        boolean flag,
        List<String> tags,
        Map<String, Double> scores,
        LocalDateTime at,
        LocalDate day,
        float[] vector) {

    /** Two zones. */
    public enum Zone {
        NORTH,
        SOUTH
    }

    /** Returns random rows. */
    public static List<Everything> rows(long seed, int count) {
        Random random = new Random(seed);
        List<Everything> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(random));
        }
        return rows;
    }

    private static Everything row(Random random) {
        String[] names = {"Ann", "Bob", "Zoë", "\uD83D\uDE00", "\"<quoted>\"\n"};
        return new Everything(
                random.nextInt(5) == 0 ? null : random.nextGaussian() * 1e-3,
                random.nextInt(1000),
                random.nextInt(3) == 0 ? null : random.nextBoolean(),
                random.nextInt(5) == 0 ? null : random.nextBoolean() ? "male" : "female",
                random.nextInt(5) == 0 ? null : "observer " + random.nextInt(1000),
                names[random.nextInt(names.length)],
                random.nextInt(5) == 0 ? null : names[random.nextInt(2)],
                random.nextInt(5) == 0 ? null : Long.MAX_VALUE - random.nextInt(9),
                random.nextInt(5) == 0 ? null : random.nextInt(6),
                random.nextInt(5) == 0 ? null : Zone.values()[random.nextInt(2)],
                random.nextBoolean(),
                random.nextInt(5) == 0 ? null : List.of(names[random.nextInt(5)], names[0]),
                random.nextInt(5) == 0 ? null : Map.of(names[random.nextInt(5)], 0.5),
                random.nextInt(5) == 0
                        ? null
                        : LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(random.nextInt(1 << 20)),
                random.nextInt(5) == 0 ? null : LocalDate.of(2024, 1, 1 + random.nextInt(31)),
                random.nextInt(5) == 0
                        ? null
                        : new float[] {random.nextFloat(), random.nextFloat()});
    }

    /** The encoder that the processor would generate. */
    public static final class Encoder extends RecordEncoder<Everything> {

        private final NumericColumn length =
                NumericColumn.builder("length").optNormalize(true).build();
        private final BucketizedColumn lengthBuckets =
                BucketizedColumn.builder("length").setQuantiles(7).build();
        private final NumericColumn count =
                NumericColumn.builder("count")
                        .optLog(true)
                        .optMinMax(true)
                        .optNeverMissing()
                        .build();
        private final NumericColumn fresh = NumericColumn.builder("fresh").build();
        private final TextColumn sex =
                TextColumn.builder("sex").optVocabulary("male", "female").build();
        private final HashedColumn observer =
                HashedColumn.builder("observer")
                        .setBins(64)
                        .optSalt(3, 4)
                        .optEmbedding(EmbeddingSpec.of(8))
                        .build();
        private final TextColumn author =
                TextColumn.builder("author")
                        .optEmbedding(EmbeddingSpec.shared(4, "people"))
                        .build();
        private final TextColumn reviewer =
                TextColumn.builder("reviewer")
                        .optEmbedding(EmbeddingSpec.shared(4, "people"))
                        .build();
        private final LongColumn code =
                LongColumn.builder("code").optMax(6).optUnknownBins(2).build();
        private final IdentityColumn slot = IdentityColumn.builder("slot").setSize(5).build();
        private final EnumColumn zone = EnumColumn.builder("zone", Zone.class).build();
        private final BooleanColumn flag = BooleanColumn.builder("flag").optNeverMissing().build();
        private final MultiHotColumn tags = MultiHotColumn.builder("tags").build();
        private final MultiHotColumn scores =
                MultiHotColumn.builder("scores")
                        .optHashed(16)
                        .optWeighted()
                        .optEmbedding(EmbeddingSpec.of(3).combinedBy(Combiner.SQRTN))
                        .build();
        private final DateColumn at =
                DateColumn.builder("at")
                        .optCyclic(DatePart.MONTH, DatePart.DAY_OF_YEAR, DatePart.MINUTE)
                        .optCategories(DatePart.QUARTER, DatePart.HOUR)
                        .optNumbers(DatePart.YEAR, DatePart.SECOND)
                        .build();
        private final DateColumn day =
                DateColumn.builder("day").optCyclic(DatePart.DAY_OF_MONTH).build();
        private final FloatsColumn vector = FloatsColumn.builder("vector").setLength(2).build();
        private final CrossedColumn lengthXsexXobserver =
                CrossedColumn.builder(lengthBuckets.name(), sex.name(), observer.name())
                        .setBins(32)
                        .build();
        private final CrossedColumn zoneXslot =
                CrossedColumn.builder(zone.name(), slot.name())
                        .setBins(10)
                        .optEmbedding(EmbeddingSpec.of(2))
                        .build();

        /** Creates an encoder that has not learned yet. */
        public Encoder() {
            super(Semantics.CONDYLE);
            columns(
                    length,
                    lengthBuckets,
                    count,
                    fresh,
                    sex,
                    observer,
                    author,
                    reviewer,
                    code,
                    slot,
                    zone,
                    flag,
                    tags,
                    scores,
                    at,
                    day,
                    vector,
                    lengthXsexXobserver,
                    zoneXslot);
        }

        @Override
        protected void learn(Everything row) {
            length.learn(row.length());
            lengthBuckets.learn(row.length());
            count.learn(row.count());
            fresh.learn(row.fresh());
            author.learn(row.author());
            reviewer.learn(row.reviewer());
            code.learn(row.code());
            tags.learn(row.tags());
            at.learn(row.at());
        }

        @Override
        protected void write(Everything row, ByteBuffer out) {
            length.write(row.length(), out);
            lengthBuckets.write(row.length(), out);
            count.write(row.count(), out);
            fresh.write(row.fresh(), out);
            sex.write(row.sex(), out);
            observer.write(row.observer(), out);
            author.write(row.author(), out);
            reviewer.write(row.reviewer(), out);
            code.write(row.code(), out);
            slot.write(row.slot(), out);
            zone.write(row.zone(), out);
            flag.write(row.flag(), out);
            tags.write(row.tags(), out);
            scores.write(row.scores(), out);
            at.write(row.at(), out);
            day.write(row.day(), out);
            vector.write(row.vector(), out);
            lengthXsexXobserver.write(
                    lengthBuckets.key(row.length()),
                    sex.key(row.sex()),
                    observer.key(row.observer()),
                    out);
            zoneXslot.write(zone.key(row.zone()), slot.key(row.slot()), out);
        }
    }
}
