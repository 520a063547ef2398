package dev.condyle.processor.column;

import dev.condyle.feature.DatePart;
import dev.condyle.feature.DateParts;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.ComponentKind;
import dev.condyle.processor.model.ColumnPlan;
import java.util.List;

/** Reads {@link DateParts}: encodes the parts of a date. */
final class DateReader {

    private final ColumnMembers values;
    private final Semantics semantics;

    DateReader(ComponentDeclaration component, Semantics semantics, Problems problems) {
        this.values = new ColumnMembers(component, DateParts.class, problems);
        this.semantics = semantics;
    }

    ColumnPlan read() {
        List<DatePart> cyclic = parts("cyclic", true);
        List<DatePart> categories = parts("categories", true);
        List<DatePart> numbers = parts("numbers", false);
        Missing missing = values.missing();
        if (cyclic.isEmpty() && categories.isEmpty() && numbers.isEmpty()) {
            cyclic =
                    values.kind() == ComponentKind.DATE
                            ? List.of(DatePart.MONTH, DatePart.DAY_OF_WEEK)
                            : List.of(DatePart.MONTH, DatePart.DAY_OF_WEEK, DatePart.HOUR);
        }
        long width =
                2L * cyclic.size()
                        + categories.stream().mapToInt(DateReader::count).sum()
                        + numbers.size()
                        + ExtraColumns.missingIndicator(missing);
        ColumnCode code = ColumnCode.of(RuntimeColumns.DATE, values.declaration()).under(semantics);
        return code.withUnlessEmpty("optCyclic", cyclic)
                .withUnlessEmpty("optCategories", categories)
                .withUnlessEmpty("optNumbers", numbers)
                .withUnless(Missing.AUTO, "optMissing", missing)
                .numbers(!numbers.isEmpty(), width, values.text());
    }

    private List<DatePart> parts(String member, boolean periodic) {
        List<DatePart> parts = values.constants(member, DatePart.class);
        for (DatePart part : parts) {
            if (periodic && !part.isPeriodic()) {
                reject(member, part, "it is not periodic", ", or move it to numbers");
            }
            if (part.isOfTime() && values.kind() == ComponentKind.DATE) {
                reject(member, part, "a LocalDate has no time", ", or use a LocalDateTime");
            }
        }
        return parts;
    }

    private void reject(String member, DatePart part, String reason, String alternative) {
        values.reject(member, Message.DATE_PART, part, member, reason, alternative);
    }

    /** Returns the number of values of a part. */
    private static int count(DatePart part) {
        return switch (part) {
            case YEAR -> 0;
            case QUARTER -> 4;
            case MONTH -> 12;
            case DAY_OF_MONTH -> 31;
            case DAY_OF_WEEK -> 7;
            case DAY_OF_YEAR -> 366;
            case HOUR -> 24;
            case MINUTE, SECOND -> 60;
        };
    }
}
