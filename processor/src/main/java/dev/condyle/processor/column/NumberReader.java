package dev.condyle.processor.column;

import dev.condyle.feature.Imputation;
import dev.condyle.feature.Numeric;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.ComponentKind;
import dev.condyle.processor.model.ColumnPlan;
import java.util.List;

/** Reads {@link Numeric}: encodes a number, with an indicator if it can be missing. */
final class NumberReader {

    private final ColumnMembers values;
    private final Semantics semantics;

    NumberReader(ComponentDeclaration component, Semantics semantics, Problems problems) {
        this.values = new ColumnMembers(component, Numeric.class, problems);
        this.semantics = semantics;
    }

    ColumnPlan read() {
        checkBoolean();
        boolean normalize = values.flag("normalize");
        boolean minMax = values.flag("minMax");
        boolean log = values.flag("log");
        checkScaling(normalize, minMax);
        double scale = values.finite("scale", 1);
        double offset = values.finite("offset", 0);
        if (scale == 0) {
            values.reject("scale", Message.SCALE_ZERO);
        }
        Imputation fill = fill();
        double constant = values.finite("fillValue", 0);
        return ColumnCode.of(RuntimeColumns.NUMERIC, values.declaration())
                .under(semantics)
                .withIf(values.primitive(), "optNeverMissing")
                .withUnless(false, "optNormalize", normalize)
                .withUnless(false, "optMinMax", minMax)
                .withUnless(false, "optLog", log)
                .withUnless(1.0, "optScale", scale)
                .withUnless(0.0, "optOffset", offset)
                .withUnless(Imputation.AUTO, "optFill", fill)
                .withUnless(0.0, "optConstant", constant)
                .numbers(
                        normalize || minMax || learnsMean(resolved(fill)),
                        hasIndicator(resolved(fill)) ? 2 : 1,
                        values.text());
    }

    private void checkScaling(boolean normalize, boolean minMax) {
        if (normalize && minMax) {
            values.reject(
                    "minMax",
                    Message.EXCLUSIVE_MEMBERS,
                    "normalize",
                    "minMax",
                    "both scale the number");
        }
        if (normalize || minMax) {
            for (String member : List.of("scale", "offset")) {
                values.withoutEffect(
                        member,
                        (normalize ? "normalize" : "minMax") + " rescales the number afterwards");
            }
        }
    }

    private void checkBoolean() {
        if (values.kind() == ComponentKind.BOOLEAN) {
            for (String member : List.of("normalize", "minMax", "log")) {
                values.withoutEffect(member, "a boolean is 0 or 1");
            }
        }
    }

    private Imputation fill() {
        Imputation fill = values.constant("missing", Imputation.class, Imputation.AUTO);
        if (!values.checkCanBeMissing("missing") | !values.checkCanBeMissing("fillValue")) {
            return Imputation.AUTO;
        }
        if (values.isWritten("fillValue")
                && fill != Imputation.CONSTANT
                && fill != Imputation.CONSTANT_AND_INDICATOR) {
            values.reject("fillValue", Message.FILL_UNUSED, fill);
        }
        boolean bareFlag =
                !values.isPresent() && !values.primitive() && semantics == Semantics.CONDYLE;
        // A Boolean without an annotation must not require fitting.
        return bareFlag ? Imputation.CONSTANT_AND_INDICATOR : fill;
    }

    private Imputation resolved(Imputation fill) {
        if (values.primitive()) {
            return Imputation.ERROR;
        }
        if (fill != Imputation.AUTO) {
            return fill;
        }
        return semantics == Semantics.CONDYLE ? Imputation.MEAN_AND_INDICATOR : Imputation.ERROR;
    }

    private static boolean learnsMean(Imputation fill) {
        return fill == Imputation.MEAN || fill == Imputation.MEAN_AND_INDICATOR;
    }

    private static boolean hasIndicator(Imputation fill) {
        return fill == Imputation.MEAN_AND_INDICATOR || fill == Imputation.CONSTANT_AND_INDICATOR;
    }
}
