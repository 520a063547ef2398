package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.Columns.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.condyle.feature.Imputation;
import dev.condyle.feature.Semantics;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumericColumnTest {

    private static final String ONE_SCALING =
            "x: set only one of normalize, minMax, and scale with offset.";
    private static final String NOT_FINITE =
            "x: scale, offset and constant must be finite, and scale must not be 0.";

    private final Row row = new Row(16);

    private static NumericColumn.Builder builder() {
        return NumericColumn.builder("x");
    }

    @Test
    void aConstantIsScaledEvenIfNothingIsLearned() {
        NumericColumn column =
                builder()
                        .optScale(2)
                        .optOffset(1)
                        .optFill(Imputation.CONSTANT)
                        .optConstant(5)
                        .build();
        column.write((Double) null, row.buffer());
        column.write(4, row.buffer());
        assertArrayEquals(new float[] {11, 9}, row.floats());
    }

    @Test
    void aConstantCanHaveAnIndicator() {
        NumericColumn column =
                builder().optFill(Imputation.CONSTANT_AND_INDICATOR).optConstant(5).build();
        assertEquals(List.of("x", "x (missing)"), Columns.names(column));
        column.write((Boolean) null, row.buffer());
        column.write(Boolean.TRUE, row.buffer());
        column.write(7.0, row.buffer());
        assertArrayEquals(new float[] {5, 1, 1, 0, 7, 0}, row.floats());
        NumericColumn mean = builder().optFill(Imputation.MEAN).build();
        mean.learn(3);
        mean.finish();
        assertEquals(List.of("x"), Columns.names(mean));
        mean.write((Double) null, row.buffer());
        assertArrayEquals(new float[] {3}, row.floats());
    }

    @Test
    void theMeanOfBooleansIsTheShareOfTrue() {
        NumericColumn primitive = builder().optFill(Imputation.MEAN).build();
        NumericColumn wrapper = builder().optFill(Imputation.MEAN).build();
        for (boolean value : new boolean[] {true, true, false, true}) {
            primitive.learn(value);
            wrapper.learn(Boolean.valueOf(value));
            wrapper.learn((Boolean) null);
        }
        for (NumericColumn column : List.of(primitive, wrapper)) {
            column.finish();
            column.write((Boolean) null, row.buffer());
        }
        assertArrayEquals(new float[] {0.75f, 0.75f}, row.floats());
    }

    @Test
    void theLargestNumberIsFinite() {
        NumericColumn column = builder().optLog(true).optNeverMissing().build();
        column.write(Double.MAX_VALUE, row.buffer());
        column.write(-Double.MAX_VALUE, row.buffer());
        float log = (float) Math.log(Double.MAX_VALUE);
        assertArrayEquals(new float[] {log, -log}, row.floats());
        NumericColumn plain = builder().optNeverMissing().build();
        plain.write(Float.MAX_VALUE, row.buffer());
        assertArrayEquals(new float[] {Float.MAX_VALUE}, row.floats());
    }

    @Test
    void tensorFlowComputesInFloat32() {
        int differences = 0;
        for (Semantics semantics : Semantics.values()) {
            NumericColumn column =
                    builder()
                            .optSemantics(semantics)
                            .optScale(1 / 127.5)
                            .optOffset(-1)
                            .optNeverMissing()
                            .build();
            for (int pixel = 0; pixel < 256; pixel++) {
                column.write(pixel, row.buffer());
                float single = pixel * (float) (1 / 127.5) - 1;
                float exact = (float) (pixel * (1 / 127.5) - 1);
                boolean condyle = semantics == Semantics.CONDYLE;
                assertEquals(condyle ? exact : single, row.floats()[0], 0f);
                differences += single == exact ? 0 : 1;
            }
        }
        assertNotEquals(0, differences);
    }

    @Test
    void onlyTensorFlowDividesTheDeviationFromAConstantByEpsilon() {
        for (Semantics semantics : Semantics.values()) {
            for (double constant : new double[] {0, 4}) {
                NumericColumn column =
                        builder()
                                .optSemantics(semantics)
                                .optNormalize(true)
                                .optNeverMissing()
                                .build();
                column.learn(constant);
                column.learn(constant);
                column.finish();
                column.write(constant + 1, row.buffer());
                float expected = semantics == Semantics.CONDYLE ? 0 : 1 / 1e-7f;
                assertEquals(expected, row.floats()[0], semantics.name());
            }
        }
    }

    @Test
    void theRangeIsThatOfTheTrainingValuesWhateverTheirSign() {
        NumericColumn negative = builder().optMinMax(true).optNeverMissing().build();
        NumericColumn positive = builder().optMinMax(true).optNeverMissing().build();
        for (int value = 1; value <= 5; value++) {
            negative.learn(-value);
            positive.learn(value);
        }
        negative.finish();
        positive.finish();
        negative.write(-1, row.buffer());
        negative.write(-3, row.buffer());
        positive.write(1, row.buffer());
        positive.write(5, row.buffer());
        assertArrayEquals(new float[] {1, 0.5f, 0, 1}, row.floats());
    }

    @Test
    void onlyOneKindOfScalingCanBeSet() {
        assertRefused(ONE_SCALING, () -> builder().optNormalize(true).optMinMax(true).build());
        assertRefused(ONE_SCALING, () -> builder().optNormalize(true).optScale(2).build());
        assertRefused(ONE_SCALING, () -> builder().optNormalize(true).optOffset(2).build());
        assertRefused(ONE_SCALING, () -> builder().optMinMax(true).optScale(2).build());
        assertRefused(ONE_SCALING, () -> builder().optMinMax(true).optOffset(2).build());
        builder().optScale(2).optOffset(2).optLog(true).build();
    }

    @Test
    void scaleOffsetAndConstantMustBeFinite() {
        assertRefused(NOT_FINITE, () -> builder().optScale(0).build());
        assertRefused(NOT_FINITE, () -> builder().optScale(Double.NaN).build());
        assertRefused(NOT_FINITE, () -> builder().optOffset(Double.NEGATIVE_INFINITY).build());
        assertRefused(NOT_FINITE, () -> builder().optConstant(Double.POSITIVE_INFINITY).build());
    }
}
